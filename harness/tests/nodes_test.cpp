// Whatever a solution does with nodes: nothing leaks, nothing is freed twice.
#include "kata/nodes.hpp"

#include <gtest/gtest.h>

#include <climits>
#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <vector>

#include "kata/list.hpp"
#include "kata/tree.hpp"

// Nodes have allocation functions of their own, which the analyzer takes for the global ones.
// NOLINTBEGIN(clang-analyzer-cplusplus.NewDelete)

namespace kata {
namespace {

// LeetCode's layout: a base without members costs nothing, and nodes are plain enough to be copied.
static_assert(sizeof(ListNode) == 2 * sizeof(void*));
static_assert(sizeof(TreeNode) == 3 * sizeof(void*));
static_assert(std::is_trivially_destructible_v<ListNode>);
static_assert(std::is_trivially_destructible_v<TreeNode>);
static_assert(std::is_trivially_copyable_v<ListNode>);
static_assert(std::is_trivially_copyable_v<TreeNode>);
static_assert(std::is_convertible_v<int, ListNode>);  // as on LeetCode: not explicit

const int deleted_value = static_cast<int>(0xDDDDDDDD);

template <class Node>
class nodes : public testing::Test {};

struct names {
  template <class Node>
  static const char* GetName(int) {
    return std::is_same_v<Node, ListNode> ? "list_node" : "tree_node";
  }
};

using node_types = testing::Types<ListNode, TreeNode>;
TYPED_TEST_SUITE(nodes, node_types, names);

TYPED_TEST(nodes, default_value) {
  EXPECT_EQ(TypeParam().val, 0);
  EXPECT_EQ(TypeParam(7).val, 7);
  const TypeParam braces{7};
  EXPECT_EQ(braces.val, 7);
  const TypeParam assigned = 7;
  EXPECT_EQ(assigned.val, 7);
}

TYPED_TEST(nodes, new_and_delete) {
  for (int i = 0; i < 1000; ++i) {
    auto* const node = new TypeParam(i);
    EXPECT_EQ(node->val, i);
    EXPECT_EQ(reinterpret_cast<std::size_t>(node) % alignof(TypeParam), 0u);
    if (i % 2 == 0) delete node;  // the others stay reachable: no leak
  }
}

TYPED_TEST(nodes, delete_overwrites) {
  auto* const node = new TypeParam(5);
  delete node;
  EXPECT_EQ(*const_cast<volatile int*>(&node->val), deleted_value);
}

TYPED_TEST(nodes, delete_twice_is_harmless) {
  auto* const node = new TypeParam(5);
  delete node;
  auto* volatile same = node;  // the compiler must not see that this is the second time
  delete same;
  auto* const other = new TypeParam(6);
  EXPECT_NE(other, node);  // nothing was given back, so nothing is given out twice
  EXPECT_EQ(other->val, 6);
}

TYPED_TEST(nodes, delete_null) {
  TypeParam* volatile nothing = nullptr;
  delete nothing;
}

TYPED_TEST(nodes, delete_on_the_stack_is_harmless) {
  TypeParam node(5);
  TypeParam* volatile address = &node;
  TypeParam* const hidden = address;
  TypeParam::operator delete(hidden);
  EXPECT_EQ(*const_cast<volatile int*>(&node.val), deleted_value);
}

TYPED_TEST(nodes, nothrow) {
  auto* const node = new (std::nothrow) TypeParam(5);
  ASSERT_NE(node, nullptr);
  EXPECT_EQ(node->val, 5);
  delete node;
}

TYPED_TEST(nodes, placement) {
  alignas(TypeParam) std::byte room[sizeof(TypeParam)];
  auto* const node = new (room) TypeParam(5);
  EXPECT_EQ(static_cast<void*>(node), room);
  EXPECT_EQ(node->val, 5);
  node->~TypeParam();
  auto* const global = ::new (static_cast<void*>(room)) TypeParam(6);
  EXPECT_EQ(global->val, 6);
}

TYPED_TEST(nodes, arrays) {
  auto* const several = new TypeParam[3];
  several[2].val = 5;
  EXPECT_EQ(several[0].val, 0);
  EXPECT_EQ(several[2].val, 5);
  delete[] several;
}

TYPED_TEST(nodes, smart_pointers) {
  const auto unique = std::make_unique<TypeParam>(1);
  const std::unique_ptr<TypeParam> adopted(new TypeParam(2));
  const std::unique_ptr<TypeParam[]> several(new TypeParam[2]);
  const auto shared = std::make_shared<TypeParam>(3);
  const std::shared_ptr<TypeParam> adopted_shared(new TypeParam(4));
  EXPECT_EQ(unique->val + adopted->val + several[1].val + shared->val + adopted_shared->val, 10);
}

TYPED_TEST(nodes, containers) {
  std::vector<TypeParam> several(3, TypeParam(5));
  several.emplace_back(6);
  several.push_back(7);
  EXPECT_EQ(several.back().val, 7);
  EXPECT_EQ(several.front().val, 5);
}

TYPED_TEST(nodes, global_new_with_global_delete) {
  auto* const node = ::new TypeParam(5);
  EXPECT_EQ(node->val, 5);
  ::delete node;
}

TEST(nodes, links) {
  ListNode second(2);
  ListNode first(1, &second);
  EXPECT_EQ(first.next, &second);
  EXPECT_EQ(second.next, nullptr);
  TreeNode left(2);
  TreeNode right(3);
  const TreeNode one(1, &left);
  EXPECT_EQ(one.left, &left);
  EXPECT_EQ(one.right, nullptr);
  const TreeNode both(1, &left, &right);
  EXPECT_EQ(both.right, &right);
}

TEST(nodes, a_deleted_node_of_a_list_shows) {
  const list before(std::vector{1, 2, 3});
  list after = before;
  delete after.head()->next;
  EXPECT_EQ(after.values(), (std::vector{1, deleted_value, 3}));
  EXPECT_FALSE(after == before);
}

TEST(nodes, a_deleted_node_of_a_tree_shows) {
  tree before;
  before.add(0, tree::side::left, 1);
  before.add(0, tree::side::left, 2);
  tree after = before;
  delete after.root()->left;
  EXPECT_NE(after.changes_since(before), "");
}

TEST(nodes, a_deleted_node_that_had_that_very_value_shows) {
  tree before;
  before.add(0, tree::side::left, deleted_value);
  tree after = before;
  delete after.root();
  EXPECT_NE(after.changes_since(before), "");
}

TEST(nodes_death, use_after_delete_faults) {
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  EXPECT_DEATH(
      {
        auto* const node = new ListNode(5, new ListNode(6));
        delete node;
        ListNode* volatile next = node->next;
        ListNode* const hidden = next;
        volatile int seen = hidden->val;
        (void)seen;
      },
      "");
}

}  // namespace
}  // namespace kata

// NOLINTEND(clang-analyzer-cplusplus.NewDelete)
