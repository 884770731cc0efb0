/* apart - that no file which a program writes is one that it reads, or writes otherwise, too */
#include "voc/apart.h"

#include "voc/path.h"

static bool is_same(const char *path, const char *other)
{
    return other && (strcmp(path, other) == 0 || path_is_same(path, other));
}

static bool is_input(const struct apart *apart, const char *path)
{
    for (size_t i = 0; i < apart->input_count; i++)
        if (is_same(path, apart->inputs[i]))
            return true;
    return false;
}

bool apart_is(const struct apart *apart, const char *option, const char *path, struct err *err)
{
    if (is_input(apart, path))
        return err_set(err, ERR_USAGE, "--%s: %s is an input, and would be overwritten", option, path);
    return apart->output || !path_is_output(path) ||
           err_set(err, ERR_USAGE, "--%s: %s is standard output, too; expected a file of its own", option,
                   path);
}

/* What is added to an input that is read would be read, too. */
static bool is_output_apart(const struct apart *apart, struct err *err)
{
    for (size_t i = 0; i < apart->input_count; i++)
        if (path_is_output(apart->inputs[i]))
            return err_set(err, ERR_USAGE, "standard output: is %s, an input; expected another file",
                           path_title(apart->inputs[i]));
    return true;
}

/* Whether an option that takes files was given this one. */
static bool names_file(const struct option *option, const char *path)
{
    if (!option->value || (strcmp(option->value, "FILE") != 0 && strcmp(option->value, "PATH") != 0))
        return false;
    if (option->kind != OPTION_LIST)
        return is_same(path, *(const char **)option->into);
    const struct option_list *const list = option->into;
    for (size_t i = 0; i < list->count; i++)
        if (is_same(path, list->items[i]))
            return true;
    return false;
}

/* The option that was given this file, or NULL. */
static const struct option *owner_of(const struct apart *apart, const char *path)
{
    for (const struct option *option = apart->tool->options; option && option->name; option++)
        if (names_file(option, path))
            return option;
    return NULL;
}

bool apart_output(const struct apart *apart, struct err *err)
{
    if (!apart->output)
        return is_output_apart(apart, err);
    if (is_input(apart, apart->output))
        return err_set(err, ERR_USAGE, "-o: %s is an input, and would be overwritten", apart->output);
    const struct option *const owner = owner_of(apart, apart->output);
    return !owner || err_set(err, ERR_USAGE, "-o: %s is the file of --%s, too", apart->output, owner->name);
}

bool apart_receipt(const struct apart *apart, const char *path, struct err *err)
{
    if (!apart_is(apart, "receipt", path, err))
        return false;
    if (apart->output && is_same(path, apart->output))
        return err_set(err, ERR_USAGE, "-o: %s is the file of --receipt, too", path);
    const struct option *const owner = owner_of(apart, path);
    return !owner || err_set(err, ERR_USAGE, "--receipt: %s is the file of --%s, too", path, owner->name);
}
