/* profiles - the maps of usual exports, built in */
#include "voc/profiles.h"

const struct profile *profiles_all(size_t *count)
{
    *count = profiles_made_count;
    return profiles_made;
}
