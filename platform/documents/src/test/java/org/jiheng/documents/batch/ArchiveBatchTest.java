package org.jiheng.documents.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.jiheng.documents.batch.Zip.Content;
import org.jiheng.documents.file.UnreadableDocument;
import org.junit.jupiter.api.Test;

class ArchiveBatchTest {

  private static final int MEGABYTE = 1 << 20;

  @Test
  void everyFileIsAnItemButWhatProgramsLeaveBehind() throws Exception {
    var archive =
        new ArchiveBatch(
            new Zip()
                .with("各部门/", new byte[0])
                .with("各部门/431053-2024.json", "{}")
                .with("__MACOSX/各部门/._431053-2024.json", "x")
                .with("各部门/~$汇总.xlsx", "x")
                .with(".DS_Store", "x")
                .with("说明.txt", "x")
                .bytes());

    assertThat(archive.described().names()).containsExactly("各部门/431053-2024.json", "说明.txt");
    assertThat(archive.described().ignored()).isEqualTo(3);
    assertThat(archive.entry(1).content()).isEqualTo("{}".getBytes(UTF_8));
    assertThatThrownBy(() -> archive.entry(2)).hasMessageContaining("xlsx");
  }

  @Test
  void chineseNamesOfWindowsAreRead() throws Exception {
    var archive = new ArchiveBatch(new Zip(Charset.forName("GBK")).with("科协.json", "{}").bytes());

    assertThat(archive.described().names()).containsExactly("科协.json");
  }

  @Test
  void whatIsNoArchiveIsRefused() {
    for (var content : new byte[][] {{}, "nonsense".getBytes(UTF_8), {'P', 'K', 3, 4}}) {
      assertThatThrownBy(() -> new ArchiveBatch(content)).isInstanceOf(UnreadableDocument.class);
    }
  }

  @Test
  void aBombIsRefusedBeforeItIsKept() throws Exception {
    refused(blanks(10), "压缩比");
    var zip = new Zip();
    for (var file = 0; file < 28; file++) {
      zip.with(file + ".json", noise());
    }
    refused(zip, "192 MB");
    var crowd = new Zip();
    for (var file = 0; file <= 50_000; file++) {
      crowd.with("f" + file, new byte[0]);
    }
    assertThatThrownBy(() -> new ArchiveBatch(crowd.bytes())).hasMessageContaining("50000");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedAndTheOthersAreRead() throws Exception {
    var large = new ArchiveBatch(new Zip().with("a.json", noise(9)).with("b.json", "{}").bytes());

    assertThat(large.described().names()).hasSize(2);
    assertThatThrownBy(() -> large.entry(1)).hasMessageContaining("8 MB");
    assertThat(large.entry(2).content()).isEqualTo("{}".getBytes(UTF_8));
  }

  private static void refused(Zip zip, String why) throws Exception {
    var archive = new ArchiveBatch(zip.bytes());
    assertThatThrownBy(archive::described)
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining(why);
  }

  private static Zip blanks(int megabytes) {
    return new Zip().with("a.xlsx", repeated(new byte[MEGABYTE], megabytes));
  }

  private static Content noise() {
    return noise(7);
  }

  /** Packed about a hundred times: not dense enough to be refused for it. */
  private static Content noise(int megabytes) {
    var piece = new byte[MEGABYTE];
    for (var place = 0; place < piece.length; place += 120) {
      piece[place] = (byte) (place * 31 ^ place >> 7);
    }
    return repeated(piece, megabytes);
  }

  private static Content repeated(byte[] piece, int times) {
    return out -> {
      for (var time = 0; time < times; time++) {
        out.write(piece);
      }
    };
  }
}
