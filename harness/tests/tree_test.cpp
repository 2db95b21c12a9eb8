// A tree is a regular value without recursion; its text form is LeetCode's.
#include "kata/tree.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "kata/random.hpp"
#include "kata/simd.hpp"

namespace kata {
namespace {

using side = tree::side;

static_assert(std::regular<tree>);

tree parse(std::string_view text, std::size_t most_nodes = 100) {
  reader in(text);
  tree t = tree::read(in, most_nodes);
  in.end();
  return t;
}

std::string print(const tree& t) {
  writer out;
  t.print(out);
  return out.take();
}

// ── All shapes ──

/// Every shape with n nodes, as the parent and side of each node in preorder.
using shape = std::vector<std::pair<std::size_t, side>>;

void append(shape& to, const shape& part, std::size_t parent, side where) {
  const std::size_t base = to.size();
  for (std::size_t i = 0; i < part.size(); ++i)
    if (i == 0)
      to.emplace_back(parent, where);
    else
      to.emplace_back(part[i].first + base, part[i].second);
}

std::vector<shape> shapes(std::size_t n) {
  if (n == 0) return {{}};
  std::vector<shape> all;
  for (std::size_t left = 0; left < n; ++left)
    for (const shape& l : shapes(left))
      for (const shape& r : shapes(n - 1 - left)) {
        shape s{{0, side::left}};
        append(s, l, 0, side::left);
        append(s, r, 0, side::right);
        all.push_back(std::move(s));
      }
  return all;
}

tree grown(const shape& s) {
  tree t;
  for (std::size_t i = 0; i < s.size(); ++i)
    t.add(s[i].first, s[i].second, static_cast<int>(i) + 1);
  return t;
}

/// LeetCode's text by definition: the nodes level by level, then the nulls at the end cut off.
std::string leetcode_text(const tree& t) {
  std::vector<const TreeNode*> level{t.root()};
  std::vector<std::string> words;
  while (!level.empty()) {
    std::vector<const TreeNode*> next;
    for (const TreeNode* const node : level) {
      words.push_back(node == nullptr ? "null" : std::to_string(node->val));
      if (node == nullptr) continue;
      next.push_back(node->left);
      next.push_back(node->right);
    }
    level = std::move(next);
  }
  while (!words.empty() && words.back() == "null") words.pop_back();
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text + '\n';
}

TEST(tree, all_small_shapes_round_trip) {
  constexpr std::size_t catalan[] = {1, 1, 2, 5, 14, 42, 132, 429};
  std::set<std::string> texts;
  std::size_t count = 0;
  for (std::size_t n = 0; n < std::size(catalan); ++n) {
    const auto all = shapes(n);
    ASSERT_EQ(all.size(), catalan[n]);
    for (const shape& s : all) {
      const tree t = grown(s);
      const std::string text = print(t);
      EXPECT_EQ(text, leetcode_text(t));
      const tree back = parse(text);
      EXPECT_TRUE(back == t) << text;
      EXPECT_EQ(print(back), text);
      const tree copy = back;  // NOLINT(performance-unnecessary-copy-initialization): it is tested
      EXPECT_TRUE(copy == t) << text;
      EXPECT_EQ(copy.changes_since(back), "") << text;
      texts.insert(text);
      ++count;
    }
  }
  EXPECT_EQ(texts.size(), count) << "two shapes have the same text";
}

TEST(tree, all_small_shapes_with_nulls_at_the_end) {
  for (std::size_t n = 1; n <= 5; ++n)
    for (const shape& s : shapes(n)) {
      const tree t = grown(s);
      std::string text = print(t);
      text.pop_back();
      for (int nulls = 0; nulls < 5; ++nulls, text += " null")
        EXPECT_TRUE(parse(text + '\n') == t) << text;
    }
}

TEST(tree, equality_tells_all_small_shapes_apart) {
  std::vector<tree> all;
  for (std::size_t n = 0; n <= 5; ++n)
    for (const shape& s : shapes(n)) all.push_back(grown(s));
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = 0; j < all.size(); ++j)
      EXPECT_EQ(all[i] == all[j], i == j) << print(all[i]) << print(all[j]);
}

TEST(tree, equality_is_of_values_whatever_the_order_in_memory) {
  tree a;
  a.add(0, side::left, 1);
  a.add(0, side::left, 2);
  a.add(0, side::right, 3);
  tree b;
  b.add(0, side::left, 1);
  b.add(0, side::right, 3);
  b.add(0, side::left, 2);
  EXPECT_TRUE(a == b);
  b.root()->right->val = 4;
  EXPECT_FALSE(a == b);
}

// ── Reading ──

struct accepted_tree {
  const char* text;
  const char* canonical;
};

constexpr accepted_tree accepted_trees[] = {
    {"", "\n"},
    {"\n", "\n"},
    {"  \t\r\n\n", "\n"},
    {"1", "1\n"},
    {"-1\n", "-1\n"},
    {"0\n", "0\n"},
    {"-0\n", "0\n"},
    {"1 null 2 3\n", "1 null 2 3\n"},
    {" 1\tnull  2 3 \r\n", "1 null 2 3\n"},
    {"\xEF\xBB\xBF"
     "3 9 20 null null 15 7",
     "3 9 20 null null 15 7\n"},
    {"-1 -1 0 null -1\n", "-1 -1 0 null -1\n"},
    {"-2147483648 2147483647\n", "-2147483648 2147483647\n"},
    {"1 null null\n", "1\n"},
    {"1 null\n", "1\n"},
    {"1 2 null null null\n", "1 2\n"},
    {"1 2 3 4 null null null null null null null null null\n", "1 2 3 4\n"},
    // 4 is under 2, whose siblings have no children: a heap's places would put it elsewhere.
    {"5 4 7 3 null 2 null -1 null 9\n", "5 4 7 3 null 2 null -1 null 9\n"},
};

TEST(tree, read) {
  for (const accepted_tree& row : accepted_trees)
    EXPECT_NO_THROW(EXPECT_EQ(print(parse(row.text)), row.canonical)) << row.text;
}

TEST(tree, read_hangs_children_where_they_belong) {
  tree t = parse("5 4 7 3 null 2 null -1 null 9");
  const TreeNode* const root = t.root();
  EXPECT_EQ(root->val, 5);
  EXPECT_EQ(root->left->val, 4);
  EXPECT_EQ(root->right->val, 7);
  EXPECT_EQ(root->left->left->val, 3);
  EXPECT_EQ(root->left->right, nullptr);
  EXPECT_EQ(root->right->left->val, 2);
  EXPECT_EQ(root->right->right, nullptr);
  EXPECT_EQ(root->left->left->left->val, -1);
  EXPECT_EQ(root->left->left->right, nullptr);
  EXPECT_EQ(root->right->left->left->val, 9);
}

struct refused_tree {
  const char* text;
  std::size_t column;
  const char* message_part;
};

constexpr refused_tree refused_trees[] = {
    {"null\n", 1, "found \"null\""},
    {"null 1\n", 1, "found \"null\""},
    {"1 null null 2\n", 13, "found \"2\""},
    {"1 2 null null null 3\n", 20, "found \"3\""},
    {"1 null 2 null null 3 4\n", 20, "found \"3\""},
    {"1 null null null 2\n", 18, "found \"2\""},
    {"1 2 3 4 5 6 7 8 9 10 11\n", 22, "at most 10 nodes"},
    {"1 Null\n", 3, "or null, found \"Null\""},
    {"1 nul\n", 3, "or null, found \"nul\""},
    {"1 nullnull\n", 3, "or null, found \"nullnull\""},
    {"1 #\n", 3, "or null, found \"#\""},
    {"1 +2\n", 3, "found \"+2\""},
    {"1 2147483648\n", 3, "an integer in [-2147483648, 2147483647] or null"},
    {"1,2\n", 1, "found \"1,2\""},
    {"[1]\n", 1, "found \"[1]\""},
};

TEST(tree, read_refuses) {
  for (const refused_tree& row : refused_trees) {
    SCOPED_TRACE(row.text);
    try {
      parse(row.text, 10);
      ADD_FAILURE() << "was taken";
    } catch (const bad_input& error) {
      EXPECT_EQ(error.line, 1u);
      EXPECT_EQ(error.column, row.column);
      EXPECT_NE(std::string(error.what()).find(row.message_part), std::string::npos)
          << error.what();
    }
  }
}

TEST(tree, read_takes_just_as_many_nodes_as_are_allowed) {
  EXPECT_EQ(parse("1 2 3\n", 3).size(), 3u);
  EXPECT_EQ(parse("1 2 3 null null null\n", 3).size(), 3u);
  EXPECT_THROW(parse("1 2 3 4\n", 3), bad_input);
  EXPECT_THROW(parse("1\n", 0), bad_input);
}

// Blanks are read by blocks, tabs one by one: whatever stands between them, both say the same.

std::string what_came_of(const std::string& text, std::size_t most_nodes) {
  try {
    return print(parse(text, most_nodes));
  } catch (const bad_input& error) {
    return error.what();
  }
}

std::string with_tabs(std::string text) {
  for (char& c : text)
    if (c == ' ') c = '\t';
  return text;
}

const std::string words_to_doubt[] = {"null",
                                      "-2147483648",
                                      "2147483647",
                                      "2147483648",
                                      "-2147483649",
                                      "0000000001",
                                      "00000000001",
                                      "-0",
                                      "-",
                                      "99999999",
                                      "999999999",
                                      "9999999999",
                                      "0null",
                                      "-null",
                                      "nulll",
                                      "-99999999",
                                      "12345678901",
                                      "-12345678901",
                                      ":23456789",
                                      "/23456789",
                                      "1-3456789",
                                      "90000000000000001",
                                      std::string(70, '1'),
                                      std::string(257, '1'),
                                      ""};

void expect_all_levels_to_agree(const std::string& text, std::size_t most_nodes) {
  const std::string exact = what_came_of(with_tabs(text), most_nodes);
  for (const simd level : simd_levels) {
    const at_most limit(level);
    ASSERT_EQ(what_came_of(text, most_nodes), exact) << name(level) << '\n' << text;
  }
}

TEST(tree, fast_and_exact_reading_agree_wherever_a_word_stands) {
  for (const std::string& word : words_to_doubt)
    for (std::size_t column = 1; column < 160; ++column) {
      std::string text = column % 2 == 0 ? "10" : "1";
      while (text.size() < column) text += " 2";
      text += ' ' + word;
      for (int i = 0; i < 250; ++i) text += " 3";
      ASSERT_NO_FATAL_FAILURE(expect_all_levels_to_agree(text + '\n', 500));
    }
}

TEST(tree, fast_and_exact_reading_agree) {
  constexpr std::string_view strange = "0123456789-- \t\n\rnulN+.\0x";
  random rng(1);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    const std::size_t count = 1 + rng.index(rng.one_in(2) ? 200 : 60);
    const bool rightly = rng.one_in(2);
    const std::size_t odd = rng.one_in(2) ? count : rng.index(count);  // one among right ones
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) text += ' ';
      if (i > 2 && i != odd && rng.one_in(3))
        text += "null";
      else if (i == odd || (!rightly && rng.one_in(40)))
        text += words_to_doubt[rng.index(std::size(words_to_doubt))];
      else
        text += std::to_string(rng.int32() >> rng.index(32));
    }
    text += '\n';
    if (!rightly && rng.one_in(2))
      text[rng.index(text.size())] = strange[rng.index(strange.size())];
    const std::size_t most = rng.one_in(4) ? rng.index(count + 1) : 200;
    ASSERT_NO_FATAL_FAILURE(expect_all_levels_to_agree(text, most));
  }
}

// ── Copies ──

TEST(tree, empty) {
  tree t;
  EXPECT_EQ(t.root(), nullptr);
  EXPECT_EQ(t.size(), 0u);
  const tree copy = t;
  EXPECT_TRUE(copy == t);
  EXPECT_EQ(t.changes_since(copy), "");
  EXPECT_EQ(print(t), "\n");
}

TEST(tree, add_keeps_the_links_when_the_array_grows) {
  tree t;
  for (int i = 0; i < 2000; ++i) {
    const auto index = static_cast<std::size_t>(i);
    EXPECT_EQ(t.add(i == 0 ? 0 : (index - 1) / 2, i % 2 == 1 ? side::left : side::right, i), index);
  }
  std::string text;
  for (int i = 0; i < 2000; ++i) text += (i == 0 ? "" : " ") + std::to_string(i);
  EXPECT_EQ(print(t), text + '\n');
}

TEST(tree, copies_are_deep) {
  const tree original = parse("1 2 3 null 4");
  tree copy = original;
  EXPECT_NE(copy.root(), original.root());
  copy.root()->left->right->val = 5;
  EXPECT_EQ(original.root()->left->right->val, 4);
  EXPECT_FALSE(copy == original);
}

TEST(tree, assignment_in_all_directions) {
  const char* const texts[] = {"", "1", "1 2", "1 null 2 3", "1 2 3 4 5 6 7", "1 2 null 3 null 4"};
  for (const char* const from_text : texts)
    for (const char* const to_text : texts) {
      SCOPED_TRACE(std::string(from_text) + " to " + to_text);
      const tree from = parse(from_text);
      tree to = parse(to_text);
      to = from;
      EXPECT_TRUE(to == from);
      if (from.size() > 0) {
        EXPECT_NE(to.root(), from.root());
      }
      EXPECT_EQ(to.changes_since(from), "");
      tree& same = to;
      to = same;
      EXPECT_TRUE(to == from);
      tree moved = std::move(to);
      EXPECT_TRUE(moved == from);
      tree target = parse(to_text);
      target = std::move(moved);
      EXPECT_TRUE(target == from);
    }
}

TEST(tree, assignment_over_a_damaged_tree_heals_it) {
  const tree fresh = parse("1 2 3 4 5");
  tree t = fresh;
  t.root()->left = t.root();
  t.root()->right->left = t.root()->right;
  t = fresh;
  EXPECT_TRUE(t == fresh);
  EXPECT_EQ(t.changes_since(fresh), "");
}

TEST(tree, a_copy_of_a_damaged_tree_links_into_itself) {
  tree t = parse("1 2 3");
  TreeNode stranger(9);
  t.root()->left->right = t.root();
  t.root()->right->left = &stranger;
  tree copy = t;
  EXPECT_EQ(copy.root()->left->right, copy.root());
  EXPECT_EQ(copy.root()->right->left, &stranger);
}

// ── What a solution did to it ──

TreeNode stranger_node(9);

struct damage {
  const char* name;
  void (*make)(tree&);
  const char* message_part;  ///< "": nothing has changed
};

constexpr damage damages[] = {
    {"none", [](tree&) {}, ""},
    {"value", [](tree& t) { t.root()->left->val = 7; },
     "node 2 of the input (value 2) now has the value 7"},
    {"value_of_the_last", [](tree& t) { t.root()->left->left->val = 0; },
     "node 4 of the input (value 4) now has the value 0"},
    {"lost_left", [](tree& t) { t.root()->left = nullptr; }, "has lost its left child"},
    {"lost_right", [](tree& t) { t.root()->right = nullptr; }, "has lost its right child"},
    {"children_swapped", [](tree& t) { std::swap(t.root()->left, t.root()->right); },
     "has lost its left child"},
    {"thread_to_an_ancestor", [](tree& t) { t.root()->left->right = t.root(); },
     "had no right child and has one now"},
    {"thread_from_a_leaf", [](tree& t) { t.root()->left->left->right = t.root()->left; },
     "had no right child and has one now"},
    {"new_left", [](tree& t) { t.root()->right->left = t.root()->left; },
     "had no left child and has one now"},
    {"self_loop", [](tree& t) { t.root()->right->right = t.root()->right; },
     "had no right child and has one now"},
    {"stranger", [](tree& t) { t.root()->right->right = &stranger_node; },
     "had no right child and has one now"},
    {"replaced_by_an_equal_node",
     [](tree& t) {
       stranger_node = TreeNode(3);
       t.root()->right = &stranger_node;
     },
     "has lost its right child"},
    {"child_exchanged_for_another", [](tree& t) { t.root()->right = t.root()->left; },
     "has lost its right child"},
    {"deleted_leaf", [](tree& t) { delete t.root()->right; }, "node 3 of the input (value 3)"},
    {"deleted_root", [](tree& t) { delete t.root(); }, "node 1 of the input (value 1)"},
    {"taken_apart",
     [](tree& t) {
       TreeNode* const root = t.root();
       root->left->left = nullptr;
       root->left = root->right = nullptr;
     },
     "node 1 of the input (value 1) has lost its left child"},
    {"turned_and_turned_back",
     [](tree& t) {
       std::swap(t.root()->left, t.root()->right);
       std::swap(t.root()->left, t.root()->right);
     },
     ""},
};

TEST(tree, changes_since) {
  for (const damage& row : damages) {
    SCOPED_TRACE(row.name);
    const tree before = parse("1 2 3 4");
    tree after = before;
    row.make(after);
    const std::string message = after.changes_since(before);
    if (*row.message_part == '\0')
      EXPECT_EQ(message, "");
    else
      EXPECT_NE(message.find(row.message_part), std::string::npos) << message;
  }
}

TEST(tree, changes_since_finds_each_link_and_value) {
  for (std::size_t n = 1; n <= 4; ++n)
    for (const shape& s : shapes(n)) {
      const tree before = grown(s);
      for (std::size_t i = 0; i < n; ++i) {
        tree after = before;
        TreeNode& node = after.root()[i];
        node.val = -1;
        EXPECT_NE(after.changes_since(before), "");
        for (TreeNode* TreeNode::*const link : {&TreeNode::left, &TreeNode::right})
          for (std::size_t to = 0; to <= n; ++to) {
            after = before;
            TreeNode* const target = to == n ? nullptr : after.root() + to;
            const bool same = node.*link == target;
            node.*link = target;
            EXPECT_EQ(after.changes_since(before).empty(), same);
          }
      }
    }
}

// ── Scattered ──

TEST(tree, scattered_is_the_same_tree) {
  random rng(1);
  for (std::size_t n = 0; n <= 6; ++n)
    for (const shape& s : shapes(n)) {
      const tree original = grown(s);
      tree t = original;
      t.scatter(rng);
      EXPECT_TRUE(t == original) << print(original);
      EXPECT_EQ(print(t), print(original));
      const tree copy = t;
      EXPECT_TRUE(copy == t);
      EXPECT_EQ(copy.changes_since(t), "");
      tree assigned = original;
      assigned = t;
      EXPECT_TRUE(assigned == original);
      EXPECT_EQ(assigned.changes_since(t), "");
      tree moved = std::move(assigned);
      EXPECT_TRUE(moved == original);
      EXPECT_EQ(assigned.root(), nullptr);  // NOLINT(bugprone-use-after-move,*.Move): promised
      if (n == 0) continue;
      moved.root()->val = -1;
      EXPECT_NE(moved.changes_since(t), "");
      moved = copy;
      moved.nodes()[n - 1].right = &moved.nodes()[n - 1];
      EXPECT_NE(moved.changes_since(t), "");
    }
}

TEST(tree, scattering_moves_the_root) {
  random rng(1);
  tree t;
  for (std::size_t i = 0; i < 1000; ++i) t.add(i == 0 ? 0 : i - 1, side::left, 0);
  t.scatter(rng);
  EXPECT_NE(t.root(), t.nodes().data());
  EXPECT_EQ(t.add(t.nodes().size() - 1, side::right, 7), 1000u);
}

// ── Depth ──

TEST(tree, a_chain_of_a_million_nodes) {
  constexpr std::size_t n = 1'000'000;
  for (const int turn : {0, 1, 2}) {
    tree t;
    for (std::size_t i = 0; i < n; ++i)
      t.add(i == 0 ? 0 : i - 1, turn == 0 || (turn == 2 && i % 2 == 0) ? side::left : side::right,
            static_cast<int>(i));
    tree copy = t;
    EXPECT_TRUE(copy == t);
    EXPECT_EQ(copy.changes_since(t), "");
    const std::string text = print(copy);
    const tree back = parse(text, n);
    EXPECT_TRUE(back == t);
    EXPECT_EQ(print(back), text);
    copy.root()[n - 1].val = -1;
    EXPECT_FALSE(copy == t);
    EXPECT_NE(copy.changes_since(t), "");
    copy = t;
    EXPECT_TRUE(copy == t);
  }
}

TEST(tree, random_trees_round_trip) {
  random rng(1);
  for (int round = 0; round < 200; ++round) {
    const std::size_t n = rng.index(300);
    tree t;
    std::vector<std::pair<std::size_t, side>> free{{0, side::left}};
    while (t.size() < n) {
      std::swap(free[rng.index(free.size())], free.back());
      const auto [parent, where] = free.back();
      free.pop_back();
      const std::size_t added = t.add(parent, where, rng.int32());
      free.emplace_back(added, side::left);
      free.emplace_back(added, side::right);
    }
    const std::string text = print(t);
    EXPECT_EQ(text, leetcode_text(t));
    EXPECT_TRUE(parse(text, n) == t);
  }
}

}  // namespace
}  // namespace kata
