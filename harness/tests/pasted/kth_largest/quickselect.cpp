// AC: quickselect in three parts, a random pivot, a recursive lambda
class Solution {
public:
    int findKthLargest(vector<int>& nums, int k) {
        mt19937 gen(random_device{}());
        function<int(int, int, int)> pick = [&](int lo, int hi, int rank) {
            int pivot = nums[lo + gen() % (hi - lo + 1)];
            int i = lo, gt = lo, lt = hi;
            while (i <= lt) {
                if (nums[i] > pivot) swap(nums[i++], nums[gt++]);
                else if (nums[i] < pivot) swap(nums[i], nums[lt--]);
                else i++;
            }
            if (rank < gt) return pick(lo, gt - 1, rank);
            if (rank > lt) return pick(lt + 1, hi, rank);
            return pivot;
        };
        return pick(0, (int)nums.size() - 1, k - 1);
    }
};
