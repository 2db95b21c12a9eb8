// What stands before a pasted solution, as on LeetCode: the standard library, `using namespace
// std`, ListNode and TreeNode. Nothing else of ours is in the global namespace, so that a solution
// may call its helpers `reader`, `list` or `Node`.
#pragma once

#include <bits/stdc++.h>

#include "kata/nodes.hpp"
#include "kata/todo.hpp"

using namespace std;
