package org.jiheng.owners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;

/**
 * What an owner says to a verb, or why it says nothing.
 *
 * @param status 0 where it did not answer
 * @param failure null where it did
 */
public record OwnerAnswer(Owner owner, int status, JsonNode body, Throwable failure) {

  private static final int OK = 200;
  private static final int UNKNOWN = 404;

  static OwnerAnswer of(Owner owner, int status, JsonNode body) {
    return new OwnerAnswer(owner, status, body, null);
  }

  static OwnerAnswer failed(Owner owner, Throwable failure) {
    return new OwnerAnswer(owner, 0, MissingNode.getInstance(), failure);
  }

  public boolean isOk() {
    return status == OK;
  }

  /** The part has faults. */
  public boolean isInvalid() {
    return status == ProblemKind.INVALID.status();
  }

  /** The part meets a single change. */
  public boolean isConflict() {
    return status == ProblemKind.PRECONDITION_FAILED.status();
  }

  /** It does not know the part, or not any more. */
  public boolean isUnknown() {
    return status == UNKNOWN;
  }

  public <T> T as(Class<T> type) {
    return FilingJson.mapper().convertValue(body, type);
  }

  /** What a client is told of an owner that did not say yes or no. */
  public ProblemException broken() {
    if (failure instanceof HttpTimeoutException
        && !(failure.getCause() instanceof ConnectException)) {
      return ProblemException.of(ProblemKind.GATEWAY_TIMEOUT, owner.title() + "没有在限定的时间内应答，请稍后重试。");
    }
    if (failure != null || status == ProblemKind.UNAVAILABLE.status()) {
      return ProblemException.unavailable(owner.title() + "暂时无法应答，请稍后重试。");
    }
    return ProblemException.of(ProblemKind.BAD_GATEWAY, owner.title() + "处理申报时出错，申报没有被保存。");
  }

  /** For a log and an administrator. */
  public String told() {
    return owner.title()
        + (failure == null
            ? "应答 " + status + "：" + body.path("detail").asText()
            : "没有应答：" + failure);
  }
}
