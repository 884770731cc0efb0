/* vet - bytes that are passed on for UTF-8, and whether that is what they are */
#pragma once
#include "voc/spring.h"

struct vet;

/* Passes on what a spring gives, which is borrowed. */
struct vet *vet_open(struct arena *arena, struct spring *from);
struct spring *vet_spring(struct vet *vet);
/* Whether all has been drawn, and was UTF-8. */
bool vet_is_passed(const struct vet *vet);
