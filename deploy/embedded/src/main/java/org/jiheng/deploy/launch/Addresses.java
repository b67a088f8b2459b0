package org.jiheng.deploy.launch;

import org.jiheng.terminal.AlignedText;

/** Where the running platform is reached, and how. */
final class Addresses {

  private Addresses() {}

  static String of(Platform platform) {
    var text = new StringBuilder("\n平台已启动，按 Ctrl-C 停止。\n");
    line(text, "网页", platform.gateway() + "/");
    line(text, "网关", platform.gateway() + "/api/v1");
    for (Service service : Service.values()) {
      line(text, service.folder() + " 接口文档", platform.management(service) + "/q/openapi");
    }
    line(text, "身份服务", platform.issuer());
    text.append(
        """

        登录：在浏览器中选择 admin（管理员）、reviewer（复核）、clerk（部门 431053 经办）、approver（该部门审核）或 auditor（审计）之一，不需要密码。
        程序以同名的客户端取得令牌，例如：
          TOKEN=$(curl -s -d grant_type=client_credentials -d client_id=clerk -d client_secret=any \\
            %s/token | sed -n 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p')
          curl -H "Authorization: Bearer $TOKEN" %s/api/v1/evaluations"""
            .formatted(platform.issuer(), platform.gateway()));
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String address) {
    text.append("  ")
        .append(label)
        .append(" ".repeat(Math.max(1, 30 - AlignedText.width(label))))
        .append(address)
        .append('\n');
  }
}
