/* report - what should I look at? */
#include "voc/report.h"

#include "voc/arena.h"
#include "voc/sink.h"
#include "voc/tool.h"

#include <sys/ioctl.h>
#include <unistd.h>

enum { LEAST_WIDTH = 40, USUAL_WIDTH = 80, WIDE = 120, MOST_WIDTH = 1000 };

struct ask {
    const char *owner, *people;
    long long width, last;
    bool ascii;
};

static const char *const formats[] = {"text", "markdown", NULL};

static enum ink_medium medium_of(const struct tool_run *run)
{
    return run->format == 1 ? INK_MARKDOWN : run->colour ? INK_COLOUR : INK_TEXT;
}

/* That of the terminal, as far as lines are still easy to read; else the usual. */
static long long width_of(const struct tool_run *run)
{
    struct winsize size;

    if (!run->on_terminal || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < LEAST_WIDTH)
        return USUAL_WIDTH;
    return size.ws_col < WIDE ? size.ws_col : WIDE;
}

static bool run(struct tool_run *run, void *asked, struct err *err)
{
    const struct ask *const ask = asked;
    struct report report = {0};

    if (ask->width && (ask->width < LEAST_WIDTH || ask->width > MOST_WIDTH))
        return err_set(err, ERR_USAGE, "--width %lld: expected %d to %d columns", ask->width, LEAST_WIDTH,
                       MOST_WIDTH);
    if (ask->last < 1 || ask->last > MOST_WIDTH)
        return err_set(err, ERR_USAGE, "--last %lld: expected 1 to %d periods", ask->last, MOST_WIDTH);
    if (ask->people && !people_read(run->arena, ask->people, &report.people, err))
        return false;
    for (size_t i = 0; i < run->operand_count; i++) {
        struct feed *const feed = tool_feed_of(run, i, err);
        if (!feed || !report_read(run->arena, &report, feed, err))
            return false;
    }
    const struct trends_plan plan = {.last = (size_t)ask->last, .ascii = ask->ascii};
    struct page *const page =
        page_new(run->arena, medium_of(run), (size_t)(ask->width ? ask->width : width_of(run)));
    return report_write(run->arena, &report, ask->owner, &plan, page, run->talk, err) &&
           sink_write(run->sink, page_text(page), err);
}

int main(int argc, char **argv)
{
    struct ask ask = {.last = 26};
    const struct option options[] = {
        {"owner", 0, OPTION_TEXT, "NAME", &ask.owner,
         "only what NAME answers for, a handle or a name of --people"},
        {"people", 0, OPTION_TEXT, "FILE", &ask.people, "owner,name: names instead of handles"},
        {"width", 0, OPTION_WHOLE, "N", &ask.width,
         "columns that a line of text may take (80, or the terminal's)"},
        {"last", 0, OPTION_WHOLE, "N", &ask.last, "how many periods the sparklines cover (26)"},
        {"ascii", 0, OPTION_FLAG, NULL, &ask.ascii, "sparklines of plain letters"},
        {0}};
    const struct tool tool = {
        .name = "report",
        .summary = "what should I look at?",
        .example = "voc report checked.csv scores.csv\n"
                   "voc report checked.csv --owner dana --to markdown -o dana.md",
        .reads = "[TABLE]...",
        .about = "Reads checked measures and scores, in any order, and writes a report: --to text\n"
                 "for a terminal or a mail, --to markdown. First how the targets stand and what\n"
                 "needs attention, each with its doubt and the command that shows the feedback\n"
                 "behind it; then a table for each metric; then the owners, and what looks odd in how\n"
                 "their feedback came in. Measures that nobody has checked are reported as far as they\n"
                 "go. A receipt adds what was read.\n"
                 "\n"
                 "A change is told only where it is more than chance, and silence counts. The clock\n"
                 "isn't read: the newest period and the column as_of say when it is.",
        .options = options,
        .formats = formats,
        .run = run,
        .ask = &ask};
    return tool_main(&tool, argc, argv);
}
