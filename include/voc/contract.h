/* contract - the fields of the feedback table whose meaning is agreed */
#pragma once
#include "voc/meaning.h"

struct contract_field {
    const char *name;
    enum meaning_kind kind;
    struct meaning_scale scale; /* of a score, from worst to best */
};

/* The field of that name, or NULL. */
const struct contract_field *contract_field(struct slice name);
