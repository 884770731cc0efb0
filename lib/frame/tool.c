/* tool - the frame of a program */
#define _GNU_SOURCE /* program_invocation_short_name */
#include "voc/tool.h"

#include "voc/account.h"
#include "voc/apart.h"
#include "voc/arena.h"
#include "voc/feed.h"
#include "voc/help.h"
#include "voc/path.h"
#include "voc/sink.h"
#include "voc/talk.h"
#include "voc/text.h"
#include "voc/writer.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static const char *const table_formats[] = {"text", "csv", "tsv", NULL};

struct frame {
    const struct tool *tool;
    struct tool_run run;
    struct talk talk;
    struct options_common common;
    struct account *account; /* NULL: no receipt is asked for */
    long long warnings;
};

static void out_of_memory(void)
{
    const char *const name = program_invocation_short_name; /* of `voc import` without its voc */
    char message[64];
    const int length = snprintf(message, sizeof message, "%s%.40s: out of memory\n",
                                strncmp(name, "voc", 3) == 0 ? "" : "voc-", name);

    if (write(STDERR_FILENO, message, (size_t)length) < 0)
        _exit(ERR_SYSTEM);
    _exit(ERR_SYSTEM);
}

/* A sentence may quote strangers' text. */
static void tell(const struct frame *frame, const char *sentence)
{
    fprintf(stderr, "voc-%s: %s\n", frame->tool->name, text_harmless(frame->run.arena, slice_of(sentence)));
}

static void say(void *context, enum talk_level level, const char *sentence)
{
    struct frame *frame = context;

    frame->warnings += level == TALK_WARNING;
    if (level == TALK_WARNING || (isatty(STDERR_FILENO) && !frame->run.quiet))
        tell(frame, sentence);
}

long long tool_now(void)
{
    return (long long)time(NULL);
}

bool tool_refuse(const char *option, const char *value, const char *const choices[], struct err *err)
{
    char list[256] = "";
    size_t count = 0, used = 0;

    for (; choices[count] && used < sizeof list; count++)
        used += (size_t)snprintf(list + used, sizeof list - used, "%s%s", count ? ", " : "", choices[count]);
    const char *const likely = text_likely(slice_of(value), choices, count);
    if (likely)
        return err_set(err, ERR_USAGE, "--%s: '%s' isn't one of %s; did you mean '%s'?", option, value, list,
                       likely);
    return err_set(err, ERR_USAGE, "--%s: '%s' isn't one of %s", option, value, list);
}

static struct apart apart_of(const struct tool_run *run)
{
    return (struct apart){run->tool, run->operands, run->operand_count, run->output};
}

bool tool_is_apart(const struct tool_run *run, const char *option, const char *path, struct err *err)
{
    const struct apart apart = apart_of(run);

    return apart_is(&apart, option, path, err);
}

static bool open_account(struct frame *frame, int argc, char **argv, struct err *err)
{
    struct tool_run *const run = &frame->run;
    const struct apart apart = apart_of(run);
    const char *const path = frame->common.receipt;

    if (!path)
        return true;
    if (!apart_receipt(&apart, path, err))
        return false;
    struct account *const account = account_open(run->arena, path, frame->tool, argc, argv, err);
    if (!account || !apart_receipt(&apart, path, err)) /* once more, as it may have been made just now */
        return false;
    frame->account = account;
    run->receipt = account_receipt(account);
    const size_t words = frame->tool->words < run->operand_count ? frame->tool->words : run->operand_count;
    return account_inputs(account, run->operands + words, run->operand_count - words, err);
}

static struct feed *keep_feed(struct tool_run *run, struct feed *feed)
{
    if (!feed)
        return NULL;
    run->feeds = arena_grow(run->arena, run->feeds, run->feed_count * sizeof feed,
                            (run->feed_count + 1) * sizeof feed);
    return run->feeds[run->feed_count++] = feed;
}

struct feed *tool_feed(struct tool_run *run, struct err *err)
{
    return keep_feed(run, feed_open(run->arena, run->operands, run->operand_count, err));
}

struct feed *tool_feed_of(struct tool_run *run, size_t operand, struct err *err)
{
    return keep_feed(run, feed_open(run->arena, &run->operands[operand], 1, err));
}

struct feed *tool_feed_named(struct tool_run *run, const char *option, const struct option_list *paths,
                             struct err *err)
{
    size_t again;

    for (size_t i = 0; i < paths->count; i++)
        for (size_t j = 0; j < run->operand_count && strcmp(paths->items[i], "-") == 0; j++)
            if (strcmp(run->operands[j], "-") == 0) {
                err_set(err, ERR_USAGE, "--%s: standard input can't be two tables", option);
                return NULL;
            }
    if (path_has_twin(run->arena, paths->items, paths->count, &again)) {
        err_set(err, ERR_USAGE, "--%s: %s is named twice", option, path_title(paths->items[again]));
        return NULL;
    }
    return keep_feed(run, feed_open(run->arena, paths->items, paths->count, err));
}

static bool choose_format(struct frame *frame, struct err *err)
{
    const char *const *const formats = frame->tool->formats ? frame->tool->formats : table_formats;
    const struct options_common *const common = &frame->common;
    const char *const asked = common->to ? common->to : common->tsv ? "tsv" : common->csv ? "csv" : NULL;

    frame->run.has_to = asked != NULL;
    if (!asked) {
        frame->run.format = frame->tool->formats || frame->run.on_terminal ? 0 : 1;
        return true;
    }
    for (size_t i = 0; formats[i]; i++)
        if (strcmp(formats[i], asked) == 0) {
            frame->run.format = i;
            return true;
        }
    return tool_refuse("to", asked, formats, err);
}

static bool open_output(struct frame *frame, struct err *err)
{
    static const enum writer_format writers[] = {WRITER_TEXT, WRITER_CSV, WRITER_TSV};
    struct tool_run *const run = &frame->run;
    const struct apart apart = apart_of(run);

    run->on_terminal = !frame->common.output && isatty(STDOUT_FILENO);
    run->colour = run->on_terminal && !(getenv("NO_COLOR") && *getenv("NO_COLOR"));
    if (!apart_output(&apart, err) || !choose_format(frame, err))
        return false;
    run->sink = sink_open(run->arena, frame->common.output, err);
    if (run->sink && !frame->tool->formats)
        run->out = writer_open(run->arena, run->sink, writers[run->format]);
    return run->sink != NULL;
}

/* A table that is read twice would count everything twice. */
static bool are_apart(const struct tool_run *run, struct err *err)
{
    size_t again;

    return !path_has_twin(run->arena, run->operands, run->operand_count, &again) ||
           err_set(err, ERR_USAGE, "%s is named twice", path_title(run->operands[again]));
}

/* Without operands standard input is read, but never a terminal that nobody knows is being waited for. */
static bool settle_inputs(struct frame *frame, struct err *err)
{
    struct tool_run *const run = &frame->run;

    if (run->operand_count < frame->tool->least_operands)
        return err_set(err, ERR_USAGE, "expected %s; see voc help %s", frame->tool->reads, frame->tool->name);
    if (run->operand_count == 0) {
        if (isatty(STDIN_FILENO))
            return err_set(err, ERR_USAGE, "no input: name a file or pipe one in; see voc help %s",
                           frame->tool->name);
        run->operands = arena_array(run->arena, 1, sizeof *run->operands);
        run->operands[run->operand_count++] = "-";
    }
    return are_apart(run, err);
}

/* A file is there before its receipt is written, a pipe ends after: who reads it to the
   end finds the receipt. */
static bool deliver(struct tool_run *run, struct err *err)
{
    return (!run->out || writer_close(run->out, err)) &&
           (run->output ? sink_close(run->sink, err) : sink_flush(run->sink, err));
}

static bool work(struct frame *frame, int argc, char **argv, struct err *err)
{
    struct tool_run *const run = &frame->run;

    if (!settle_inputs(frame, err) || !open_account(frame, argc, argv, err) || !open_output(frame, err))
        return false;
    if (frame->tool->run(run, frame->tool->ask, err) && deliver(run, err))
        return true;
    if (run->out && !frame->common.output) {
        char program[64];
        struct err unwritten = {0};
        snprintf(program, sizeof program, "voc-%s", frame->tool->name);
        writer_fail(run->out, program, err->text);
        sink_close(run->sink, &unwritten);
    }
    return false;
}

/* The exit status, and the receipt of how it came to that. */
static int settle(struct frame *frame, bool done, struct err *err)
{
    const struct tool_run *const run = &frame->run;
    const int status = done ? run->status : err->status ? err->status : ERR_SOFTWARE;
    const long long rows = done && run->out ? writer_rows(run->out) : -1;
    struct err unwritten = {0};

    if (!frame->account)
        return status;
    for (size_t i = 0; i < run->feed_count; i++)
        account_feed(frame->account, run->feeds[i]);
    account_check(frame->account, run->talk);
    if (account_close(frame->account, rows > 0 ? rows - 1 : rows, frame->warnings, status, &unwritten))
        return status;
    if (err->status)
        tell(frame, unwritten.text);
    else
        err_set(err, unwritten.status, "all was done, but for the receipt: %s", unwritten.text);
    return err->status;
}

int tool_main(const struct tool *tool, int argc, char **argv)
{
    struct frame frame = {.tool = tool, .run = {.tool = tool}};
    struct err err = {0};
    int status;

    path_keep_streams();
    signal(SIGPIPE, SIG_DFL); /* a closed pipe ends a program silently, whoever started it */
    signal(SIGXFSZ, SIG_IGN); /* a file over the limit is a write that fails, and is told */
    frame.run.arena = arena_new(out_of_memory);
    const char *const folder = getenv("TMPDIR");
    arena_set_folder(frame.run.arena, folder && *folder ? folder : NULL);
    frame.talk = (struct talk){say, &frame};
    frame.run.talk = &frame.talk;
    if (!options_parse(tool, argc, argv, frame.run.arena, &frame.common, &frame.run.operands,
                       &frame.run.operand_count, &err)) {
        status = err.status;
    } else if (options_is_question(&frame.common)) {
        status = help_answer(tool, &frame.common);
    } else {
        frame.run.quiet = frame.common.quiet;
        frame.run.output = frame.common.output;
        const bool done = work(&frame, argc, argv, &err);
        status = settle(&frame, done, &err);
        if (done && !frame.run.output && !sink_close(frame.run.sink, &err))
            status = err.status;
    }
    if (err.status)
        tell(&frame, err.text);
    arena_free(frame.run.arena);
    return status;
}
