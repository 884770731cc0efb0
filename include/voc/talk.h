/* talk - what a module has to tell the user besides its table; the frame decides whether and
   where it is shown */
#pragma once

enum talk_level {
    TALK_NOTE,   /* good to know; shown on a terminal */
    TALK_WARNING /* shown always */
};

struct talk {
    void (*say)(void *context, enum talk_level level, const char *sentence);
    void *context;
};

/* One sentence, without the program's name and without a line end. A NULL talk is silent. */
void talk_say(const struct talk *talk, enum talk_level level, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
