// Reading text: a tree from its line of tokens, and a line of integers. Each row gives what it has
// read, and is checked against what was written before it is timed. Memory that was freed stays
// with the process: what is timed is the reading, not how the system gives out and clears pages.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <queue>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kata/memory.hpp"
#include "kata/random.hpp"
#include "kata/reader.hpp"
#include "kata/tree.hpp"
#include "kata/tree_shapes.hpp"
#include "kata/writer.hpp"

namespace kata {
namespace {

constexpr std::size_t size = 10'000'000;

// ── A tree ──

/// As one writes it: a word by substr, a number by stoi, a node by new, a queue of parents.
struct plain_node {
  int val;
  plain_node* left = nullptr;
  plain_node* right = nullptr;
};

plain_node* tree_by_substr_stoi_new(const std::string& line) {
  std::size_t at = 0;
  const auto word = [&] {
    const std::size_t end = std::min(line.find_first_of(" \n", at), line.size());
    std::string found = line.substr(at, end - at);
    at = std::min(end + 1, line.size());
    return found;
  };
  const auto node = [](const std::string& text) {
    return text.empty() || text == "null" ? nullptr : new plain_node{std::stoi(text)};
  };
  plain_node* const root = node(word());
  std::queue<plain_node*> parents;
  if (root != nullptr) parents.push(root);
  while (!parents.empty()) {
    plain_node* const parent = parents.front();
    parents.pop();
    for (plain_node** const link : {&parent->left, &parent->right})
      if ((*link = node(word())) != nullptr) parents.push(*link);
  }
  return root;
}

bool same(const plain_node* root, const tree& t) {
  std::vector<std::pair<const plain_node*, const TreeNode*>> open{{root, t.root()}};
  while (!open.empty()) {
    const auto [a, b] = open.back();
    open.pop_back();
    if (a == nullptr && b == nullptr) continue;
    if (a == nullptr || b == nullptr || a->val != b->val) return false;
    open.emplace_back(a->left, b->left);
    open.emplace_back(a->right, b->right);
  }
  return true;
}

void destroy(plain_node* root) {
  std::vector<plain_node*> open{root};
  while (!open.empty()) {
    const std::unique_ptr<plain_node> node(open.back());
    open.pop_back();
    if (node == nullptr) continue;
    open.push_back(node->left);
    open.push_back(node->right);
  }
}

const tree& a_tree() {
  static const tree t = [] {
    random rng(1);
    return tree_shapes::random_places(rng, size);
  }();
  return t;
}

const std::string& tree_line() {
  static const std::string line = [] {
    writer out;
    a_tree().print(out);
    return out.take();
  }();
  return line;
}

tree read_tree() {
  reader in(tree_line());
  tree t = tree::read(in, size);
  in.end();
  return t;
}

void per_element(benchmark::State& state, const std::string& text) {
  const auto calls = static_cast<std::int64_t>(state.iterations());
  state.SetItemsProcessed(calls * static_cast<std::int64_t>(size));
  state.SetBytesProcessed(calls * static_cast<std::int64_t>(text.size()));
}

void tree_substr_stoi_new(benchmark::State& state) {
  plain_node* root = tree_by_substr_stoi_new(tree_line());
  if (!same(root, a_tree())) return state.SkipWithError("WA: a wrong answer is not timed");
  while (state.KeepRunning()) {
    state.PauseTiming();
    destroy(root);
    state.ResumeTiming();
    root = tree_by_substr_stoi_new(tree_line());
  }
  destroy(root);
  per_element(state, tree_line());
}

void tree_kata_reader(benchmark::State& state) {
  tree t = read_tree();
  if (!(t == a_tree())) return state.SkipWithError("WA: a wrong answer is not timed");
  while (state.KeepRunning()) {
    state.PauseTiming();
    t = tree();
    state.ResumeTiming();
    t = read_tree();
  }
  per_element(state, tree_line());
}

// ── A line of integers ──

const std::vector<std::int32_t>& some_integers() {
  static const std::vector<std::int32_t> values = [] {
    random rng(1);
    std::vector<std::int32_t> all(size);
    for (std::int32_t& value : all) value = rng.int32();
    return all;
  }();
  return values;
}

const std::string& integer_line() {
  static const std::string line = writer().line_of_integers(some_integers()).take();
  return line;
}

std::vector<std::int32_t> integers_by_istream() {
  std::istringstream in(integer_line());
  std::vector<std::int32_t> values;
  for (std::int32_t value; in >> value;) values.push_back(value);
  return values;
}

std::vector<std::int32_t> integers_by_from_chars() {
  const char* at = integer_line().data();
  const char* const end = at + integer_line().size();
  std::vector<std::int32_t> values;
  for (;;) {
    while (at != end && (*at == ' ' || *at == '\n')) ++at;
    if (at == end) return values;
    at = std::from_chars(at, end, values.emplace_back()).ptr;
  }
}

std::vector<std::int32_t> integers_by_kata_reader() {
  reader in(integer_line());
  return in.line_of_integers(size);
}

template <std::vector<std::int32_t> (*Read)()>
void integers(benchmark::State& state) {
  std::vector<std::int32_t> values = Read();
  if (values != some_integers()) return state.SkipWithError("WA: a wrong answer is not timed");
  while (state.KeepRunning()) {
    state.PauseTiming();
    values = {};
    state.ResumeTiming();
    values = Read();
  }
  per_element(state, integer_line());
}

struct reading {
  const char* name;
  void (*run)(benchmark::State&);
};

constexpr reading rows[] = {
    {"tree/token_line/10000000/substr_stoi_new", tree_substr_stoi_new},
    {"tree/token_line/10000000/kata_reader", tree_kata_reader},
    {"integers/line/10000000/istream", integers<integers_by_istream>},
    {"integers/line/10000000/from_chars", integers<integers_by_from_chars>},
    {"integers/line/10000000/kata_reader", integers<integers_by_kata_reader>},
};

}  // namespace
}  // namespace kata

int main(int argc, char** argv) {
  kata::keep_freed_memory();
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  for (const kata::reading& row : kata::rows)
    benchmark::RegisterBenchmark(row.name, row.run)->Unit(benchmark::kMillisecond);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
