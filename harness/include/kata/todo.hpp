// What a stub throws: nothing was attempted yet.
#pragma once

namespace kata {

struct todo {};

}  // namespace kata
