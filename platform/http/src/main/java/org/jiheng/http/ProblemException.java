package org.jiheng.http;

import java.util.List;
import java.util.Map;

/** Ends a request with a problem that the client can act on. Details are Chinese sentences. */
public class ProblemException extends RuntimeException {

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  public static ProblemException of(ProblemKind kind, String detail) {
    return new ProblemException(Problem.of(kind, detail));
  }

  public static ProblemException badRequest(String detail) {
    return of(ProblemKind.BAD_REQUEST, detail);
  }

  public static ProblemException malformedJson(String detail) {
    return of(ProblemKind.MALFORMED_JSON, detail);
  }

  public static ProblemException notFound(String detail) {
    return of(ProblemKind.NOT_FOUND, detail);
  }

  public static ProblemException forbidden(String detail) {
    return of(ProblemKind.FORBIDDEN, detail);
  }

  /**
   * 422 with every fault at once.
   *
   * @param faults as they are told: pointer, value and reason
   */
  public static ProblemException invalid(List<?> faults) {
    var detail = "内容有 " + faults.size() + " 处不符合要求，逐条见 errors。";
    return new ProblemException(Problem.of(ProblemKind.INVALID, detail).withErrors(faults));
  }

  public static ProblemException preconditionRequired(String detail) {
    return of(ProblemKind.PRECONDITION_REQUIRED, detail);
  }

  public static ProblemException preconditionFailed(String detail) {
    return of(ProblemKind.PRECONDITION_FAILED, detail);
  }

  /** 412 that names in {@code conflicts} what stands against the request. */
  public static ProblemException preconditionFailed(String detail, List<?> conflicts) {
    return new ProblemException(
        Problem.of(ProblemKind.PRECONDITION_FAILED, detail).with(Map.of("conflicts", conflicts)));
  }

  public static ProblemException conflict(String detail) {
    return of(ProblemKind.CONFLICT, detail);
  }

  public static ProblemException unavailable(String detail) {
    return of(ProblemKind.UNAVAILABLE, detail);
  }
}
