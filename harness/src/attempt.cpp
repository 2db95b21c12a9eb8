// An attempt as a shared object: compiled by `kata` with
//   -include leetcode.hpp   -DKATA_ID=<id>   -DKATA_PROBLEM="<id>.hpp"   -DKATA_ATTEMPT="<file>"
// Nothing of ours is parsed after the person's file but one declaration, so that its macros cannot
// reach our code.
#include KATA_PROBLEM
#include KATA_ATTEMPT

// Where a `;` is missing after the class, this makes the compiler say so there.
namespace {}

extern "C" {
__attribute__((visibility("default"))) kata::KATA_ID::signature* kata_attempt =
    &kata::KATA_ID::from_leetcode<::Solution>;
}
