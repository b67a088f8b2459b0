package org.jiheng.http.error;

import org.jiheng.http.Problem;
import org.jiheng.http.ProblemKind;

/** The sentence for a bare status, where nothing more is known. */
final class StatusProblems {

  static final Problem INTERNAL = Problem.of(ProblemKind.INTERNAL, "服务内部出错，错误已记入日志，请稍后重试或联系管理员。");

  private StatusProblems() {}

  static Problem of(int status) {
    ProblemKind kind = ProblemKind.ofStatus(status);
    Problem problem = Problem.of(kind, detail(kind));
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
      case CONFLICT -> "请求与当前状态冲突。";
      case PRECONDITION_FAILED -> "内容已被他人更改，请重新读取后再提交。";
      case TOO_LARGE -> "请求内容超过了允许的大小。";
      case UNSUPPORTED_MEDIA_TYPE -> "该地址不接受此内容类型，请使用 application/json。";
      case INVALID -> "内容不符合要求。";
      case PRECONDITION_REQUIRED -> "修改已有内容必须带 If-Match。";
      case INTERNAL -> INTERNAL.detail();
      case UNAVAILABLE -> "服务暂时不可用，请稍后重试。";
      case OTHER -> "请求未能完成。";
    };
  }
}
