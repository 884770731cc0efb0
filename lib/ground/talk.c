/* talk - what a module has to tell the user */
#include "voc/talk.h"

#include <stdarg.h>
#include <stdio.h>

void talk_say(const struct talk *talk, enum talk_level level, const char *format, ...)
{
    char sentence[2048];
    va_list arguments;

    if (!talk || !talk->say)
        return;
    va_start(arguments, format);
    vsnprintf(sentence, sizeof sentence, format, arguments);
    va_end(arguments);
    talk->say(talk->context, level, sentence);
}
