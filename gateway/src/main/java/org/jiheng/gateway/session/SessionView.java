package org.jiheng.gateway.session;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is asking, for the page's head line and for what it offers. */
record SessionView(
    @Schema(description = "用户标识。", examples = "reviewer") String subject,
    @Schema(description = "姓名；未提供时与用户标识相同。") String name,
    @Schema(description = "在本平台的角色。", examples = "bureau-reviewer") String role,
    @Schema(description = "可以选用的全部角色；一次请求选用哪一个，写在 X-Jiheng-Role 中。") List<String> roles,
    @Schema(description = "经办人所属部门的代码；其他角色为空。") List<String> departments,
    @Schema(description = "当前令牌的到期时间；登录会话会在此之前自动续期。") Instant expiresAt) {}
