#include "kata/catalog.hpp"

#include <algorithm>

namespace kata {

const variant* entry::find(std::string_view name) const {
  const auto at = std::ranges::find(variants, name, &variant::name);
  return at == variants.end() ? nullptr : &*at;
}

const variant& entry::trusted() const {
  return *std::ranges::find(variants, true, &variant::trusted);
}

}  // namespace kata
