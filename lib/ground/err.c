/* err - why something failed */
#include "voc/err.h"

#include <stdarg.h>
#include <stdio.h>

bool err_set(struct err *err, int status, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(err->text, sizeof err->text, format, arguments);
    va_end(arguments);
    err->status = status;
    return false;
}
