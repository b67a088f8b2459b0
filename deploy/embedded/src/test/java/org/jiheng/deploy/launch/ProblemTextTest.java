package org.jiheng.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

  @Test
  void everyFaultIsALineWithItsPlaceAndValue() throws IOException {
    var problem =
        """
        {"title": "填报有误", "status": 422, "detail": "共 2 处错误。", "errors": [
          {"pointer": "/fiscalYear", "value": "7", "reason": "应为整数。"},
          {"pointer": "/forms/0/form", "value": null, "reason": "必须填写。"}]}
        """;

    assertThat(ProblemText.of(422, new ObjectMapper().readTree(problem)))
        .isEqualTo(
            """
            HTTP 422 填报有误：共 2 处错误。
                /fiscalYear：应为整数。（值："7"）
                /forms/0/form：必须填写。""");
  }
}
