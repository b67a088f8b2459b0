package org.jiheng.gateway.problem;

import org.jiheng.http.ProblemKind;

/**
 * What a person should know about a kind of problem.
 *
 * @param meaning when it is answered
 * @param remedy what to do
 */
record ProblemExplanation(String meaning, String remedy) {

  static ProblemExplanation of(ProblemKind kind) {
    return switch (kind) {
      case BAD_REQUEST ->
          new ProblemExplanation("路径、查询参数或请求头的值不符合要求。", "按 detail 和 errors 改正后再提交。");
      case MALFORMED_JSON ->
          new ProblemExplanation("请求正文不是合法的 JSON，或同一成员出现两次。", "检查正文的写法，detail 说明位置。");
      case UNAUTHENTICATED -> new ProblemExplanation("没有携带访问令牌，或令牌已过期、受众或签名不符。", "重新登录或重新取得令牌。");
      case FORBIDDEN -> new ProblemExplanation("令牌有效，但其角色或部门无权执行此操作。", "请管理员授予相应的角色或部门。");
      case NOT_FOUND -> new ProblemExplanation("地址不存在，或所指的内容不存在、不在可见范围内。", "核对部门代码、年度和编号。");
      case METHOD_NOT_ALLOWED -> new ProblemExplanation("该地址不支持此请求方法。", "支持的方法见响应头 Allow 和接口文档。");
      case NOT_ACCEPTABLE -> new ProblemExplanation("无法提供 Accept 所要求的格式。", "改用接口文档列出的内容类型。");
      case REQUEST_TIMEOUT -> new ProblemExplanation("请求内容没有在限定的时间内送达。", "检查网络后重新提交。");
      case CONFLICT ->
          new ProblemExplanation("请求与当前状态冲突，或带有同一 Idempotency-Key 的请求仍在处理。", "稍后重新读取，再决定是否提交。");
      case WRONG_STATE ->
          new ProblemExplanation(
              "材料已经不在所要办理的状态，或当前角色此时不能这样办理。", "state 说明现在的状态，allowed 列出现在可以办理的事项。");
      case LOCKED ->
          new ProblemExplanation(
              "内容现在不能更改：尚未开放、已过锁定日期、已经报送，或财政已经审核。", "detail 说明是哪一种情况、由谁在何时办理；确需更改时请退回，或请财政延期。");
      case GONE -> new ProblemExplanation("内容只保留一段时间，现在已经删除。", "重新生成一份。");
      case PRECONDITION_FAILED ->
          new ProblemExplanation("读取之后内容已被更改，If-Match 不再是当前版本。", "重新读取，合并更改，用新的 ETag 再提交。");
      case TOO_LARGE -> new ProblemExplanation("请求内容超过允许的大小。", "缩小内容或分批提交。");
      case URI_TOO_LONG -> new ProblemExplanation("请求地址超过允许的长度。", "减少查询参数。");
      case UNSUPPORTED_MEDIA_TYPE -> new ProblemExplanation("不接受此内容类型。", "使用 application/json。");
      case INVALID ->
          new ProblemExplanation(
              "内容不符合要求，没有保存任何部分；或同一 Idempotency-Key 用于不同内容。",
              "errors 逐处给出位置（JSON 指针）、所收到的值和理由；全部改正后再提交。");
      case UNCERTAIN_CELLS ->
          new ProblemExplanation(
              "PDF 中有读不准的单元格，没有保存任何部分。",
              "errors 逐处给出页码、位置和读到的文字。先带 dryRun=true 试报，逐处核对后把改正的内容以 JSON 报送。");
      case PRECONDITION_REQUIRED ->
          new ProblemExplanation("修改已有内容必须说明所依据的版本。", "先读取，把得到的 ETag 放在 If-Match 中。");
      case TOO_MANY_REQUESTS -> new ProblemExplanation("请求过于频繁。", "等待 Retry-After 所给的秒数后再试。");
      case HEADERS_TOO_LARGE -> new ProblemExplanation("请求头过多或过长。", "减少请求头或 Cookie。");
      case INTERNAL -> new ProblemExplanation("服务内部出错，错误已记入日志。", "稍后重试；仍然出错时，请把时间和地址告知管理员。");
      case BAD_GATEWAY -> new ProblemExplanation("后端服务没有给出完整的应答。", "稍后重试。");
      case UNAVAILABLE ->
          new ProblemExplanation("服务或其数据库暂时不可用。", "等待 Retry-After 所给的秒数后原样重复请求，不会重复执行。");
      case BEHIND_THE_LOG ->
          new ProblemExplanation(
              "数据库或日志恢复自较早的备份，两者不再一致；为免数据悄悄出错，服务只供查阅。", "请管理员按恢复手册处理，完成后原样重复请求。");
      case GATEWAY_TIMEOUT -> new ProblemExplanation("后端服务没有在限定的时间内应答。", "稍后重试。");
      case OTHER -> new ProblemExplanation("请求未能完成，没有更具体的类型。", "按 HTTP 状态码处理。");
    };
  }
}
