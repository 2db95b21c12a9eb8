// A list is a regular value, whatever a solution has made of its links.
#include "kata/list.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

#include "kata/random.hpp"

namespace kata {
namespace {

static_assert(std::regular<list>);

using places = std::vector<std::size_t>;

list numbers(int count) {
  std::vector<int> values(static_cast<std::size_t>(count));
  std::iota(values.begin(), values.end(), 1);
  return list(values);
}

/// The place that each node links to; foreign: none of this list, or none.
places links(list& l) {
  places all;
  for (std::size_t i = 0; i < l.size(); ++i) all.push_back(l.place_of(l.head()[i].next));
  return all;
}

constexpr std::size_t none = list::foreign;

TEST(list, empty) {
  list l;
  EXPECT_EQ(l.head(), nullptr);
  EXPECT_EQ(l.size(), 0u);
  EXPECT_TRUE(l.values().empty());
  EXPECT_EQ(l.place_of(nullptr), none);
  EXPECT_TRUE(l == list(std::vector<int>{}));
  EXPECT_TRUE(l == list(l));
  EXPECT_EQ(follow(l.head(), l), chain{});
}

TEST(list, links_its_values_in_order) {
  list l(std::vector{4, -5, 6});
  EXPECT_EQ(l.values(), (std::vector{4, -5, 6}));
  EXPECT_EQ(links(l), (places{1, 2, none}));
  EXPECT_EQ(l.head()[2].next, nullptr);
  EXPECT_EQ(follow(l.head(), l), (chain{{4, -5, 6}, {0, 1, 2}, false}));
}

TEST(list, place_of) {
  list l = numbers(3);
  list other = numbers(3);
  const ListNode stranger;
  EXPECT_EQ(l.place_of(l.head()), 0u);
  EXPECT_EQ(l.place_of(l.head() + 2), 2u);
  EXPECT_EQ(l.place_of(l.head() + 3), none);
  EXPECT_EQ(l.place_of(other.head()), none);
  EXPECT_EQ(l.place_of(&stranger), none);
  EXPECT_EQ(l.place_of(nullptr), none);
}

// ── Damage: what a solution may leave behind ──

ListNode outside(77);

struct damage {
  const char* name;
  void (*make)(list&);
  places links_after;
};

const damage damages[] = {
    {"none", [](list&) {}, {1, 2, 3, none}},
    {"swapped_pairs",
     [](list& l) {
       ListNode* const n = l.head();
       n[1].next = &n[0];
       n[0].next = &n[3];
       n[3].next = &n[2];
       n[2].next = nullptr;
     },
     {3, 0, none, 2}},
    {"cycle_to_the_front", [](list& l) { l.head()[3].next = l.head(); }, {1, 2, 3, 0}},
    {"cycle_on_itself", [](list& l) { l.head()[1].next = &l.head()[1]; }, {1, 1, 3, none}},
    {"cut", [](list& l) { l.head()[1].next = nullptr; }, {1, none, 3, none}},
    {"foreign_node", [](list& l) { l.head()[1].next = &outside; }, {1, none, 3, none}},
    {"reversed",
     [](list& l) {
       for (std::size_t i = 0; i < l.size(); ++i)
         l.head()[i].next = i == 0 ? nullptr : &l.head()[i - 1];
     },
     {none, 0, 1, 2}},
};

TEST(list, copies_are_deep_and_equal) {
  for (const damage& row : damages) {
    SCOPED_TRACE(row.name);
    list original = numbers(4);
    row.make(original);
    list copy = original;
    EXPECT_NE(copy.head(), original.head());
    EXPECT_EQ(links(copy), row.links_after);
    EXPECT_EQ(links(original), row.links_after);
    EXPECT_TRUE(copy == original);
    copy.head()->val = 99;
    EXPECT_EQ(original.values().front(), 1);
    EXPECT_FALSE(copy == original);
  }
}

TEST(list, a_foreign_link_is_kept_in_a_copy) {
  list original = numbers(2);
  original.head()[1].next = &outside;
  list copy = original;
  EXPECT_EQ(copy.head()[1].next, &outside);
  list assigned = numbers(2);
  assigned = original;
  EXPECT_EQ(assigned.head()[1].next, &outside);
}

TEST(list, equality_is_of_values_and_links) {
  for (const damage& a : damages)
    for (const damage& b : damages) {
      list x = numbers(4);
      list y = numbers(4);
      a.make(x);
      b.make(y);
      EXPECT_EQ(x == y, &a == &b) << a.name << ' ' << b.name;
    }
  EXPECT_FALSE(numbers(3) == numbers(4));
  EXPECT_FALSE(list(std::vector{1, 2}) == list(std::vector{1, 3}));
}

TEST(list, links_into_another_list_differ) {
  list a = numbers(3);
  list b = numbers(3);
  a.head()[0].next = &b.head()[2];
  EXPECT_FALSE(a == b);
  EXPECT_FALSE(b == a);
}

// Disabled: a == b takes the link for the same because both point to the same node, though it is a
// node of b and none of a; b == a says no.
TEST(list, links_into_the_other_list_differ_both_ways) {
  list a = numbers(3);
  list b = numbers(3);
  a.head()[0].next = &b.head()[1];  // the place is right, the list is not
  EXPECT_FALSE(b == a);
  EXPECT_FALSE(a == b);
}

TEST(list, assignment_in_all_directions) {
  for (const int to_size : {0, 1, 3, 4, 5, 100})
    for (const damage& row : damages) {
      SCOPED_TRACE(row.name);
      list from = numbers(4);
      row.make(from);
      list to = numbers(to_size);
      to = from;
      EXPECT_TRUE(to == from) << to_size;
      EXPECT_EQ(links(to), row.links_after) << to_size;
      to.head()->val = 99;
      EXPECT_EQ(from.values().front(), 1);
    }
  list full = numbers(4);
  full = list();
  EXPECT_EQ(full.size(), 0u);
  EXPECT_EQ(full.head(), nullptr);
}

TEST(list, assignment_to_itself) {
  for (const damage& row : damages) {
    list l = numbers(4);
    row.make(l);
    const list before = l;
    list& same = l;
    l = same;
    EXPECT_TRUE(l == before) << row.name;
  }
}

TEST(list, assignment_over_a_damaged_list_heals_it) {
  const list fresh = numbers(4);
  for (const damage& row : damages) {
    list l = fresh;
    row.make(l);
    const ListNode* const head = l.head();
    l = fresh;
    EXPECT_TRUE(l == fresh) << row.name;
    EXPECT_EQ(l.head(), head) << "the array should be kept";
  }
}

TEST(list, moves_keep_the_nodes) {
  list from = numbers(4);
  const ListNode* const head = from.head();
  list to = std::move(from);
  EXPECT_EQ(to.head(), head);
  EXPECT_EQ(links(to), (places{1, 2, 3, none}));
  list assigned = numbers(2);
  assigned = std::move(to);
  EXPECT_EQ(assigned.head(), head);
  EXPECT_TRUE(assigned == numbers(4));
}

// ── follow ──

TEST(list, follow_sees_places_and_values) {
  list l = numbers(4);
  damages[1].make(l);
  EXPECT_EQ(follow(&l.head()[1], l), (chain{{2, 1, 4, 3}, {1, 0, 3, 2}, false}));
}

TEST(list, follow_null_loses_all) { EXPECT_EQ(follow(nullptr, numbers(3)), chain{}); }

TEST(list, follow_stops_at_a_cycle) {
  for (std::size_t back = 0; back < 5; ++back) {
    list l = numbers(5);
    l.head()[4].next = &l.head()[back];
    EXPECT_EQ(follow(l.head(), l), (chain{{1, 2, 3, 4, 5}, {0, 1, 2, 3, 4}, true})) << back;
  }
}

TEST(list, follow_sees_lost_nodes) {
  list l = numbers(4);
  EXPECT_EQ(follow(&l.head()[2], l), (chain{{3, 4}, {2, 3}, false}));
  l.head()->next = &l.head()[3];
  EXPECT_EQ(follow(l.head(), l), (chain{{1, 4}, {0, 3}, false}));
}

TEST(list, follow_sees_foreign_nodes) {
  list l = numbers(2);
  ListNode last(9);
  ListNode before_last(8, &last);
  l.head()[1].next = &before_last;
  EXPECT_EQ(follow(l.head(), l), (chain{{1, 2, 8, 9}, {0, 1, none, none}, false}));
}

TEST(list, follow_ends_in_a_foreign_cycle) {
  for (const int size : {0, 1, 2, 50}) {
    list l = numbers(size);
    ListNode a(8);
    ListNode b(9, &a);
    a.next = &b;
    const chain seen = follow(&a, l);
    EXPECT_TRUE(seen.cyclic);
    EXPECT_LE(seen.values.size(), 2 * l.size() + 2);
    EXPECT_EQ(seen.values.size(), seen.places.size());
    if (size == 0) continue;
    l.head()[size - 1].next = &a;
    const chain longer = follow(l.head(), l);
    EXPECT_TRUE(longer.cyclic);
    EXPECT_LE(longer.values.size(), 2 * l.size() + 2);
  }
}

TEST(list, follow_ends_in_a_cycle_through_own_and_foreign_nodes) {
  list l = numbers(3);
  ListNode between(9, l.head());
  l.head()[2].next = &between;
  const chain seen = follow(l.head(), l);
  EXPECT_TRUE(seen.cyclic);
  EXPECT_EQ(seen.values, (std::vector{1, 2, 3, 9}));
}

TEST(list, follow_takes_a_copy_of_all_nodes_for_what_it_is) {
  list l = numbers(50);
  list copied = l;
  const chain seen = follow(copied.head(), l);
  EXPECT_FALSE(seen.cyclic);
  EXPECT_EQ(seen.values, l.values());
  EXPECT_EQ(seen.places, places(50, none));
}

TEST(list, follow_takes_a_dummy_before_a_copy_of_all_nodes_for_what_it_is) {
  for (const int size : {0, 1, 2, 50}) {
    list l = numbers(size);
    list copied = l;
    ListNode dummy(0, copied.head());
    const chain seen = follow(&dummy, l);
    EXPECT_FALSE(seen.cyclic) << size;
    EXPECT_EQ(seen.places, places(l.size() + 1, none)) << size;
  }
}

// ── Scattered ──

TEST(list, scattered_is_the_same_when_followed) {
  random rng(1);
  for (int n = 0; n <= 40; ++n) {
    const list original = numbers(n);
    list l = original;
    l.scatter(rng);
    EXPECT_EQ(l.size(), original.size());
    EXPECT_EQ(l.values_in_order(), original.values());
    const chain seen = follow(l.head(), l);
    EXPECT_EQ(seen.values, original.values());
    EXPECT_EQ(seen.places, l.order());
    if (n > 0) {
      EXPECT_EQ(l.place_of(l.head()), l.order().front());
    }
    list copy = l;
    EXPECT_TRUE(copy == l);
    EXPECT_EQ(follow(copy.head(), copy), seen);
    list assigned = original;
    assigned = l;
    EXPECT_TRUE(assigned == l);
    EXPECT_EQ(follow(assigned.head(), assigned), seen);
    assigned = original;
    EXPECT_TRUE(assigned == original);
    const list moved = std::move(copy);
    EXPECT_TRUE(moved == l);
    EXPECT_EQ(copy.head(), nullptr);  // NOLINT(bugprone-use-after-move,*.Move): promised
    EXPECT_EQ(copy.size(), 0u);
  }
}

TEST(list, scattering_moves_the_head_and_tells_places_apart) {
  random rng(1);
  const list original = numbers(1000);
  list l = original;
  l.scatter(rng);
  EXPECT_NE(l.place_of(l.head()), 0u);
  EXPECT_FALSE(l == original);
}

TEST(list, scattering_keeps_a_foreign_link) {
  random rng(1);
  list l = numbers(3);
  l.head()[2].next = &outside;
  l.scatter(rng);
  EXPECT_EQ(l.nodes()[l.order().back()].next, &outside);
}

TEST(list, a_million_nodes) {
  list l = numbers(1'000'000);
  list copy = l;
  EXPECT_TRUE(copy == l);
  EXPECT_EQ(follow(copy.head(), copy).places.size(), 1'000'000u);
  copy.head()[999'999].next = copy.head();
  EXPECT_TRUE(follow(copy.head(), copy).cyclic);
  EXPECT_FALSE(copy == l);
  copy = l;
  EXPECT_TRUE(copy == l);
}

}  // namespace
}  // namespace kata
