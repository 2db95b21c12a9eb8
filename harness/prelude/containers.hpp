// What solutions keep their numbers, letters and nodes in. An attempt that is tested does not
// compile these containers' members, which takes longer than what is the person's own: it is linked
// with an archive that has them (containers.cpp). KATA_CONTAINERS is `extern` for the attempt and
// nothing for the archive. What is measured, debugged or sanitized compiles its own.
//
// There is no include guard: the archive includes it twice, since the precompiled header has it.

#define KATA_CLASS(...) KATA_CONTAINERS template class __VA_ARGS__;

// A class's bases and member templates have to be named as well. The names are libstdc++'s own;
// where they are not known, more is compiled with each attempt, and nothing else changes.
#if defined(_GLIBCXX_RELEASE) && _GLIBCXX_RELEASE == 12
#define KATA_INTERNAL(...) KATA_CONTAINERS template __VA_ARGS__;
#else
#define KATA_INTERNAL(...)
#endif

#define KATA_VECTOR(...)                                                              \
  KATA_CLASS(std::vector<__VA_ARGS__>)                                                \
  KATA_INTERNAL(class std::_Vector_base<__VA_ARGS__, std::allocator<__VA_ARGS__>>)    \
  KATA_INTERNAL(void std::vector<__VA_ARGS__>::_M_realloc_insert<__VA_ARGS__ const&>( \
      iterator, __VA_ARGS__ const&))                                                  \
  KATA_INTERNAL(                                                                      \
      void std::vector<__VA_ARGS__>::_M_realloc_insert<__VA_ARGS__>(iterator, __VA_ARGS__ &&))

// Not the whole class: that would double the time that the archive takes.
#define KATA_DEQUE(...)                                                                       \
  KATA_INTERNAL(class std::_Deque_base<__VA_ARGS__, std::allocator<__VA_ARGS__>>)             \
  KATA_INTERNAL(                                                                              \
      void std::deque<__VA_ARGS__>::_M_push_back_aux<__VA_ARGS__ const&>(__VA_ARGS__ const&)) \
  KATA_INTERNAL(void std::deque<__VA_ARGS__>::_M_push_back_aux<__VA_ARGS__>(__VA_ARGS__ &&))  \
  KATA_INTERNAL(void std::deque<__VA_ARGS__>::_M_pop_front_aux())                             \
  KATA_INTERNAL(void std::deque<__VA_ARGS__>::_M_pop_back_aux())                              \
  KATA_INTERNAL(void std::deque<__VA_ARGS__>::_M_reallocate_map(size_type, bool))             \
  KATA_INTERNAL(std::deque<__VA_ARGS__>::~deque())

#define KATA_HASHED(key, key_of, unique, ...) \
<key, __VA_ARGS__, std::allocator<__VA_ARGS__>, std::__detail::key_of, std::equal_to<key>, \
   std::hash<key>, std::__detail::_Mod_range_hashing, std::__detail::_Default_ranged_hash,   \
   std::__detail::_Prime_rehash_policy, std::__detail::_Hashtable_traits<false, unique, true>>

#define KATA_UNORDERED_MAP(key, value)                                                        \
  KATA_CLASS(std::unordered_map<key, value>)                                                  \
  KATA_INTERNAL(                                                                              \
      class std::_Hashtable KATA_HASHED(key, _Select1st, false, std::pair<const key, value>)) \
  KATA_INTERNAL(struct std::__detail::_Map_base KATA_HASHED(key, _Select1st, false,           \
                                                            std::pair<const key, value>))

#define KATA_UNORDERED_SET(key)                                               \
  KATA_CLASS(std::unordered_set<key>)                                         \
  KATA_INTERNAL(class std::_Hashtable KATA_HASHED(key, _Identity, true, key)) \
  KATA_INTERNAL(struct std::__detail::_Insert_base KATA_HASHED(key, _Identity, true, key))

#define KATA_SET(key)       \
  KATA_CLASS(std::set<key>) \
  KATA_INTERNAL(            \
      class std::_Rb_tree<key, key, std::_Identity<key>, std::less<key>, std::allocator<key>>)

KATA_VECTOR(int)
KATA_VECTOR(std::vector<int>)
KATA_VECTOR(TreeNode*)
KATA_CLASS(std::vector<bool>)
KATA_DEQUE(char)
KATA_DEQUE(int)
KATA_DEQUE(ListNode*)
KATA_DEQUE(TreeNode*)
KATA_DEQUE(std::pair<TreeNode*, int>)
KATA_UNORDERED_MAP(char, int)
KATA_UNORDERED_SET(char)
KATA_SET(char)
