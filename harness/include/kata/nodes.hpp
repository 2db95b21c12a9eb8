// LeetCode's ListNode and TreeNode, as LeetCode defines them.
//
// Whatever a solution does with nodes, nothing leaks and nothing is freed twice: `new` keeps every
// node reachable for the life of the process, and `delete` frees nothing but overwrites the node,
// so that a deleted node of the input shows as changed and a use after delete faults.
#pragma once

#include <cstddef>
#include <cstring>
#include <new>

namespace kata::internal {

struct allocated_node {
  allocated_node* previous;
};

inline allocated_node* all_nodes = nullptr;

inline void* new_node(std::size_t size) {
  auto* const header = static_cast<allocated_node*>(::operator new(sizeof(allocated_node) + size));
  // Not <atomic>, which every attempt would compile: a tenth of what an empty one takes.
  header->previous = __atomic_exchange_n(&all_nodes, header, __ATOMIC_RELAXED);
  return header + 1;
}

/// A pointer made of these bytes is not canonical on x86-64: following it faults.
inline constexpr int deleted_byte = 0xDD;

[[gnu::noinline]] inline void delete_node(void* node, std::size_t size) noexcept {
  if (node == nullptr) return;
  std::memset(node, deleted_byte, size);
  asm volatile("" : : "r"(node) : "memory");  // the stores outlive the object on purpose
}

/// The class-level allocation functions that both node types inherit.
template <class Node>
struct node_memory {
  static void* operator new(std::size_t size) { return new_node(size); }
  static void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return new_node(size);
  }
  static void* operator new(std::size_t, void* place) noexcept { return place; }
  static void operator delete(void* node) noexcept { delete_node(node, sizeof(Node)); }
  static void operator delete(void* node, const std::nothrow_t&) noexcept {
    delete_node(node, sizeof(Node));
  }
  static void operator delete(void*, void*) noexcept {}
};

}  // namespace kata::internal

struct ListNode : kata::internal::node_memory<ListNode> {
  int val;
  ListNode* next;
  ListNode() : val(0), next(nullptr) {}
  ListNode(int x) : val(x), next(nullptr) {}
  ListNode(int x, ListNode* next_node) : val(x), next(next_node) {}
};

struct TreeNode : kata::internal::node_memory<TreeNode> {
  int val;
  TreeNode* left;
  TreeNode* right;
  TreeNode() : val(0), left(nullptr), right(nullptr) {}
  TreeNode(int x) : val(x), left(nullptr), right(nullptr) {}
  TreeNode(int x, TreeNode* left_child, TreeNode* right_child = nullptr)
      : val(x), left(left_child), right(right_child) {}
};
