// RE: throws something that is no exception class
class Solution {
public:
    int minDistance(string, string) { throw 42; }
};
