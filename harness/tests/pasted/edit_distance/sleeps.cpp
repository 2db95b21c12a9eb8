// ILE: sleeps for an hour
class Solution {
public:
    int minDistance(string word1, string word2) {
        this_thread::sleep_for(chrono::hours(1));
        return word1.size() + word2.size();
    }
};
