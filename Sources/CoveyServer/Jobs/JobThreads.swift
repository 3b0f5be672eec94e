import Dispatch

/// Threads of their own for jobs: arithmetic holds a thread for seconds, and neither requests nor the signs of life of
/// a run may wait for it.
final class JobThreads: TaskExecutor {
    static let shared = JobThreads()

    private let queue = DispatchQueue(label: "covey.jobs", qos: .utility, attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = unsafe asUnownedTaskExecutor()
        queue.async { unsafe job.runSynchronously(on: executor) }
    }
}
