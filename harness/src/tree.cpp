#include "kata/tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <climits>
#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <numeric>
#include <tuple>
#include <utility>

#include "tokens.hpp"
#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace kata {

namespace {

/// A large array in large pages: the first touch of each page costs as much as some hundred nodes.
void ask_for_large_pages([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t bytes) {
#if defined(__linux__)
  constexpr std::size_t large_page = std::size_t{1} << 21;
  if (bytes < 4 * large_page || !std::align(large_page, 3 * large_page, memory, bytes)) return;
  (void)madvise(memory, bytes / large_page * large_page, MADV_HUGEPAGE);  // a hint: it may fail
#endif
}

}  // namespace

/// Links into the array that began at old_base become links into today's.
void tree::repoint(const TreeNode* old_base) {
  const std::less<const TreeNode*> before;
  const auto moved = [&](TreeNode* child) {
    if (child == nullptr || before(child, old_base) || !before(child, old_base + nodes_.size()))
      return child;
    return nodes_.data() + (child - old_base);
  };
  for (TreeNode& node : nodes_) {
    node.left = moved(node.left);
    node.right = moved(node.right);
  }
}

tree::tree(const tree& other) : nodes_(other.nodes_), root_(other.root_) {
  repoint(other.nodes_.data());
}

tree::tree(tree&& other) noexcept
    : nodes_(std::move(other.nodes_)), root_(std::exchange(other.root_, 0)) {}

tree& tree::operator=(tree&& other) noexcept {
  nodes_ = std::move(other.nodes_);
  root_ = std::exchange(other.root_, 0);
  return *this;
}

tree& tree::operator=(const tree& other) {
  if (this == &other) return *this;
  nodes_ = other.nodes_;  // keeps the array where it is large enough
  root_ = other.root_;
  repoint(other.nodes_.data());
  return *this;
}

std::size_t tree::add(std::size_t parent, side where, int value) {
  const std::size_t index = nodes_.size();
  if (index == nodes_.capacity()) {
    std::vector<TreeNode> larger;
    larger.reserve(2 * index + 16);
    larger.assign(nodes_.begin(), nodes_.end());
    std::swap(nodes_, larger);
    repoint(larger.data());
  }
  nodes_.emplace_back(value);
  if (index > 0)
    (where == side::left ? nodes_[parent].left : nodes_[parent].right) = &nodes_[index];
  return index;
}

void tree::scatter(random& rng) {
  std::vector<std::size_t> to(nodes_.size());
  std::iota(to.begin(), to.end(), std::size_t{0});
  rng.shuffle(to);
  std::vector<TreeNode> moved(nodes_.size());
  const std::less<const TreeNode*> before;
  const TreeNode* const begin = nodes_.data();
  const auto moved_to = [&](TreeNode* child) {
    const bool own = child != nullptr && !before(child, begin) && before(child, begin + size());
    return own ? &moved[to[static_cast<std::size_t>(child - begin)]] : child;
  };
  for (std::size_t i = 0; i < nodes_.size(); ++i)
    moved[to[i]] = TreeNode(nodes_[i].val, moved_to(nodes_[i].left), moved_to(nodes_[i].right));
  root_ = nodes_.empty() ? 0 : to[root_];
  nodes_ = std::move(moved);
}

bool operator==(const tree& a, const tree& b) {
  if (a.size() != b.size()) return false;
  std::vector<std::pair<const TreeNode*, const TreeNode*>> open{{a.root(), b.root()}};
  while (!open.empty()) {
    const auto [x, y] = open.back();
    open.pop_back();
    if (x == nullptr && y == nullptr) continue;
    if (x == nullptr || y == nullptr || x->val != y->val) return false;
    open.emplace_back(x->left, y->left);
    open.emplace_back(x->right, y->right);
  }
  return true;
}

std::string tree::changes_since(const tree& before) const {
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    const TreeNode& now = nodes_[i];
    const TreeNode& then = before.nodes_[i];
    const auto change = [&](std::string_view what) {
      return fmt::format("the tree was changed: node {} of the input (value {}) {}", i + 1,
                         then.val, what);
    };
    if (now.val != then.val) return change(fmt::format("now has the value {}", now.val));
    for (const auto& [child, old_child, word] :
         {std::tuple(now.left, then.left, "left"), std::tuple(now.right, then.right, "right")}) {
      if (old_child == nullptr && child != nullptr)
        return change(fmt::format(
            "had no {} child and has one now (a thread that was not taken out again?)", word));
      if (old_child != nullptr && child != nodes_.data() + (old_child - before.nodes_.data()))
        return change(fmt::format("has lost its {} child", word));
    }
  }
  return {};
}

/// What follows the root, as far as it is canonical text and right; gives how many places it has
/// filled, with nodes or with null. Whether a place has a node is not to be guessed: each token is
/// written as a node behind the last one, which is one of them if it is not null.
std::size_t tree::read_canonical(reader& in, std::size_t most_nodes) {
  constexpr std::size_t chunk = 512;
  const std::string_view text = in.rest();
  // A token takes two bytes of text at least. The nodes must not move: links lead to them.
  nodes_.reserve(std::min(most_nodes, text.size() / 2 + 1) + chunk);
  ask_for_large_pages(nodes_.data(), nodes_.capacity() * sizeof(TreeNode));
  TreeNode* parent = nodes_.data();
  TreeNode* end = parent + 1;
  TreeNode* made_until = end;
  const TreeNode* const most = parent + most_nodes;
  bool right = false;
  const char* const stop = internal::take_tokens<internal::allowed::integers_and_null>(
      text.data(), text.data() + text.size(), [&](int value, bool null) {
        if (parent == end || end == most) return false;
        if (end == made_until) {
          nodes_.resize(nodes_.size() + chunk);
          made_until += chunk;
        }
        __builtin_prefetch(end + 2 * chunk, 1);  // or the next chunk's stores wait for memory
        end->val = value;
        (right ? parent->right : parent->left) = null ? nullptr : end;
        end += !null;
        parent += right;
        right = !right;
        return true;
      });
  in.skip(static_cast<std::size_t>(stop - text.data()));
  const auto parents = static_cast<std::size_t>(parent - nodes_.data());
  nodes_.resize(static_cast<std::size_t>(end - nodes_.data()));
  return 2 * parents + right;
}

tree tree::read(reader& in, std::size_t most_nodes) {
  tree t;
  // The nodes stand in level order, so the array is the queue of the places that are open.
  for (std::size_t place = 0; in.more_on_line(); ++place) {
    const bool open = place <= 2 * t.size();  // place 0: the root; 2i + 1, 2i + 2: under node i
    if (place > 0 && in.word("null")) continue;
    if (!open) in.fail_here("the end of the line (no node is left to hang a child under)");
    if (t.size() == most_nodes) in.fail_here(fmt::format("at most {} nodes", most_nodes));
    const int value = in.integer<int>(INT_MIN, INT_MAX, place > 0 ? " or null" : "");
    t.add((place + 1) / 2 - 1, place % 2 == 1 ? side::left : side::right, value);
    if (place == 0 && in.more_on_line()) place = t.read_canonical(in, most_nodes);
  }
  in.end_line();
  return t;
}

void tree::print(writer& out) const {
  std::vector<const TreeNode*> queue;
  if (root() != nullptr) queue.push_back(root());
  std::size_t nulls = 0;  // written only once a value follows them
  for (std::size_t i = 0; i < queue.size(); ++i) {
    const TreeNode* const node = queue[i];
    if (node == nullptr) {
      ++nulls;
      continue;
    }
    for (; nulls > 0; --nulls) out.token("null");
    out.integer(node->val);
    queue.push_back(node->left);
    queue.push_back(node->right);
  }
  out.end_line();
}

}  // namespace kata
