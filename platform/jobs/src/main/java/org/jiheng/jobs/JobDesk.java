package org.jiheng.jobs;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;

/**
 * What can be asked of the jobs of a kind, with the same answers for every kind; in the caller's
 * transaction.
 */
public final class JobDesk<J extends LongWork> {

  private final JobTable<J> jobs;
  private final String title;
  private final Predicate<J> visible;

  /**
   * @param title what such a job is called in a sentence
   */
  public JobDesk(JobTable<J> jobs, String title) {
    this(jobs, title, job -> true);
  }

  /**
   * @param visible whether whoever asks may know of it: for anybody else there is none
   */
  public JobDesk(JobTable<J> jobs, String title, Predicate<J> visible) {
    this.jobs = jobs;
    this.title = title;
    this.visible = visible;
  }

  /**
   * @throws ProblemException 404 where there is none
   */
  public J one(long id) {
    return jobs.one(id).filter(visible).orElseThrow(() -> missing(id));
  }

  /**
   * Gives a job up; one that was given up before stays as it is.
   *
   * @param giveUp ends it, while nobody else can change it
   * @throws ProblemException 404 where there is none, 409 where it has ended otherwise
   */
  public J cancel(long id, Consumer<J> giveUp) {
    var job = jobs.held(id).filter(visible).orElseThrow(() -> missing(id));
    if (job.isCancelled()) {
      return job;
    }
    if (job.isFinished()) {
      throw ProblemException.conflict(named(id) + "已经结束，不能再取消。");
    }
    giveUp.accept(job);
    return jobs.one(id).orElseThrow();
  }

  /**
   * 409 that names the job in whose way the wanted one would be.
   *
   * @param doing what it does, behind its name
   */
  public ProblemException running(Optional<J> other, String doing) {
    var id = other.map(LongWork::id);
    var which = id.map(this::named).orElse("另一个" + title);
    return new ProblemException(
        Problem.of(ProblemKind.CONFLICT, which + doing + "，请等它结束或先取消它。")
            .with(id.<Map<String, Object>>map(one -> Map.of("running", one)).orElse(Map.of())));
  }

  /** The job in a sentence. */
  public String named(long id) {
    return "第 " + id + " 号" + title;
  }

  private ProblemException missing(long id) {
    return ProblemException.notFound("没有编号为 " + id + " 的" + title + "，或它已不再保存。");
  }
}
