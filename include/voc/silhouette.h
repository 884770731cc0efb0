/* silhouette - the styles of cells that differ in nothing but their digits, each looked at once */
#pragma once
#include "voc/glance.h"

struct arena;
struct silhouettes;

struct silhouettes *silhouettes_new(struct arena *arena);
/* What glance_at says of the cell, though it isn't asked of every one; NULL where the cell looks like no
   time. Valid until the next call. */
const struct glance *silhouettes_glance(struct silhouettes *all, struct slice cell);
