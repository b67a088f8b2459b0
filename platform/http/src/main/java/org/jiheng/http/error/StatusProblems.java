package org.jiheng.http.error;

import org.jiheng.http.Problem;
import org.jiheng.http.ProblemKind;

/** The sentence for a bare status, where nothing more is known. */
final class StatusProblems {

  static final Problem INTERNAL = Problem.of(ProblemKind.INTERNAL, "服务内部出错，错误已记入日志，请稍后重试或联系管理员。");

  private StatusProblems() {}

  static Problem of(int status) {
    var kind = ProblemKind.ofStatus(status);
    var problem = Problem.of(kind, detail(kind));
    return new Problem(
        problem.type(), problem.title(), status, problem.detail(), null, null, problem.more());
  }

  private static String detail(ProblemKind kind) {
    return switch (kind) {
      case BAD_REQUEST, MALFORMED_JSON -> "请求的格式不正确。";
      case UNAUTHENTICATED -> "请求没有携带有效的访问令牌，请重新登录。";
      case FORBIDDEN -> "当前用户没有执行此操作的权限。";
      case NOT_FOUND -> "没有找到所请求的地址。";
      case METHOD_NOT_ALLOWED -> "该地址不支持此请求方法。";
      case NOT_ACCEPTABLE -> "该地址无法提供 Accept 所要求的格式。";
      case REQUEST_TIMEOUT -> "请求内容没有在限定的时间内送达。";
      case WRONG_STATE -> "当前状态不能这样办理。";
      case LOCKED -> "内容已锁定，不能更改。";
      case CONFLICT -> "请求与当前状态冲突。";
      case GONE -> "内容已经删除。";
      case PRECONDITION_FAILED -> "内容已被他人更改，请重新读取后再提交。";
      case TOO_LARGE -> "请求内容超过了允许的大小。";
      case URI_TOO_LONG -> "请求地址超过了允许的长度。";
      case UNSUPPORTED_MEDIA_TYPE -> "该地址不接受此内容类型，请使用 application/json。";
      case INVALID -> "内容不符合要求。";
      case UNCERTAIN_CELLS -> "有读不准的单元格，请先核对。";
      case PRECONDITION_REQUIRED -> "修改已有内容必须带 If-Match。";
      case TOO_MANY_REQUESTS -> "请求过于频繁，请按 Retry-After 稍后重试。";
      case HEADERS_TOO_LARGE -> "请求头超过了允许的数量或长度。";
      case INTERNAL -> INTERNAL.detail();
      case BAD_GATEWAY -> "后端服务没有给出完整的应答，请稍后重试。";
      case UNAVAILABLE -> "服务暂时不可用，请稍后重试。";
      case BEHIND_THE_LOG -> "数据库与日志不一致，暂不接受更改。";
      case GATEWAY_TIMEOUT -> "后端服务没有在限定的时间内应答，请稍后重试。";
      case OTHER -> "请求未能完成。";
    };
  }
}
