// Each of these tests keeps both cores busy by itself, and some of them measure how long a restart takes.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
