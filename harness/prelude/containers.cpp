// The members that containers.hpp promises to attempts.
#undef KATA_CONTAINERS
#define KATA_CONTAINERS
#include "containers.hpp"
