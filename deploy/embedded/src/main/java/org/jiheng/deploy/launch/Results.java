package org.jiheng.deploy.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a job keeps what came out: a folder a filing, with the evaluation and its documents. */
record Results(Gateway gateway, Console console, Path out) {

  private static final List<String> DOCUMENTS = List.of("report.xlsx", "report.docx", "report.pdf");

  /** The folder of one filing, empty of what an earlier run left there. */
  Filings.Destination of(FilingFile filing) throws IOException {
    var folder = out.resolve(filing.folder());
    Files.deleteIfExists(folder.resolve("evaluation.json"));
    for (String document : DOCUMENTS) {
      Files.deleteIfExists(folder.resolve(document));
    }
    return evaluation -> write(filing, folder, evaluation);
  }

  private void write(FilingFile filing, Path folder, byte[] evaluation)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("evaluation.json"), evaluation);
    for (String document : DOCUMENTS) {
      var answer = gateway.get("/api/v1/evaluations/" + filing.path() + "/" + document);
      if (answer.status() == 200) {
        Files.write(folder.resolve(document), answer.body());
      } else {
        console.problem("文件 " + document + " 未能生成：\n  " + ProblemText.of(answer));
      }
    }
    console.progress("评价和报告已写入 %s。", folder);
  }
}
