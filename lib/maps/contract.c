/* contract - the fields of the feedback table whose meaning is agreed */
#include "voc/contract.h"

const struct contract_field *contract_field(struct slice name)
{
    static const struct contract_field fields[] = {
        {"id", MEANING_NAME, {0, 0}},          {"source", MEANING_NAME, {0, 0}},
        {"at", MEANING_TIME, {0, 0}},          {"channel", MEANING_NAME, {0, 0}},
        {"customer", MEANING_NAME, {0, 0}},    {"nps", MEANING_SCALE, {0, 10}},
        {"csat", MEANING_SCALE, {1, 5}},       {"ces", MEANING_SCALE, {1, 7}},
        {"rating", MEANING_SCALE, {1, 5}},     {"text", MEANING_TEXT, {0, 0}},
        {"asked_at", MEANING_TIME, {0, 0}},    {"answered_at", MEANING_TIME, {0, 0}},
        {"resolved_at", MEANING_TIME, {0, 0}}, {"closed_at", MEANING_TIME, {0, 0}},
        {"weight", MEANING_NUMBER, {0, 0}},
    };

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (slice_is(slice_of(fields[i].name), name))
            return &fields[i];
    return NULL;
}
