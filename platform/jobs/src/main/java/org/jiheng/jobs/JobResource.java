package org.jiheng.jobs;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jiheng.http.Cursor;
import org.jiheng.http.ETags;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;

/**
 * The part that the resources of every kind of long work have in common: where a job can be looked
 * at, when it is worth looking again, and the list. A resource keeps its paths, roles and words.
 */
public final class JobResource<J extends LongWork, V> {

  private static final int RETRY_AFTER = 1;

  private final String path;
  private final Function<J, V> view;

  /**
   * @param path of the list; a job stands below it under its number
   */
  public JobResource(String path, Function<J, V> view) {
    this.path = path;
    this.view = view;
  }

  /** The jobs before one, the newest first. */
  @FunctionalInterface
  public interface Before<J> {
    List<J> list(long id, int limit);
  }

  /** 202 with the place of the job. */
  public Response begun(J job) {
    return answer(Response.accepted().location(URI.create(path + "/" + job.id())), job);
  }

  /** 200 with how far it is; 304 is answered for every resource alike. */
  public Response standing(J job) {
    return answer(Response.ok(), job);
  }

  public Page<V> page(String cursor, int limit, Before<J> jobs) {
    var rows = jobs.list(Cursor.number(cursor, Long.MAX_VALUE), PageLimits.check(limit) + 1);
    return Page.of(rows, limit, job -> List.of(Long.toString(job.id()))).map(view);
  }

  private Response answer(Response.ResponseBuilder answer, J job) {
    if (!job.isFinished()) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }
    return answer
        .entity(view.apply(job))
        .header(HttpHeaders.ETAG, ETags.strong(job.rowVersion()))
        .build();
  }
}
