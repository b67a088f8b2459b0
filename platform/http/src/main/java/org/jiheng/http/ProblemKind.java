package org.jiheng.http;

/** The kinds of problem that the platform answers with: one stable type, title and status each. */
public enum ProblemKind {
  BAD_REQUEST("bad-request", 400, "请求有误"),
  MALFORMED_JSON("malformed-json", 400, "JSON 格式错误"),
  UNAUTHENTICATED("unauthenticated", 401, "未通过身份验证"),
  FORBIDDEN("forbidden", 403, "没有权限"),
  NOT_FOUND("not-found", 404, "没有找到"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "不支持的请求方法"),
  NOT_ACCEPTABLE("not-acceptable", 406, "无法提供所要求的格式"),
  REQUEST_TIMEOUT("request-timeout", 408, "请求发送过慢"),
  CONFLICT("conflict", 409, "与当前状态冲突"),
  WRONG_STATE("wrong-state", 409, "当前状态不能这样办理"),
  LOCKED("locked", 409, "内容已锁定"),
  GONE("gone", 410, "内容已经删除"),
  PRECONDITION_FAILED("precondition-failed", 412, "内容已被更改"),
  TOO_LARGE("too-large", 413, "请求内容过大"),
  URI_TOO_LONG("uri-too-long", 414, "请求地址过长"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "不支持的内容类型"),
  INVALID("invalid", 422, "内容不符合要求"),
  UNCERTAIN_CELLS("uncertain-cells", 422, "有读不准的单元格"),
  PRECONDITION_REQUIRED("precondition-required", 428, "缺少 If-Match"),
  TOO_MANY_REQUESTS("too-many-requests", 429, "请求过于频繁"),
  HEADERS_TOO_LARGE("headers-too-large", 431, "请求头过大"),
  INTERNAL("internal", 500, "服务内部错误"),
  BAD_GATEWAY("bad-gateway", 502, "服务应答有误"),
  UNAVAILABLE("unavailable", 503, "服务暂时不可用"),
  BEHIND_THE_LOG("behind-the-log", 503, "数据库与日志不一致"),
  GATEWAY_TIMEOUT("gateway-timeout", 504, "服务应答超时"),
  OTHER("other", 0, "请求未能完成");

  private final String slug;
  private final int status;
  private final String title;

  ProblemKind(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  /** The last segment of the type, and the name of its page. */
  public String slug() {
    return slug;
  }

  public String type() {
    return "/problems/" + slug;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** The kind with which a bare status is told; several kinds may share one status. */
  public static ProblemKind ofStatus(int status) {
    for (ProblemKind kind : values()) {
      if (kind.status == status) {
        return kind;
      }
    }
    return OTHER;
  }
}
