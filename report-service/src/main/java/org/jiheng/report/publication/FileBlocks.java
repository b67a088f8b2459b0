package org.jiheng.report.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;

/** The files of publications, block by block; in the caller's transaction. */
@ApplicationScoped
class FileBlocks {

  private static final String APPEND =
      """
      insert into publication_block (publication, number, bytes)
      select publication, number, bytes from <b>
      """;

  private final Database database;

  FileBlocks(Database database) {
    this.database = database;
  }

  /**
   * @param first number of the first block
   */
  void append(long publication, int first, List<byte[]> blocks) {
    record Block(int number, byte[] bytes) {}

    var numbered = new ArrayList<Block>();
    blocks.forEach(bytes -> numbered.add(new Block(first + numbered.size(), bytes)));
    var columns =
        new Columns<Block>()
            .bigint("publication", block -> publication)
            .integer("number", Block::number)
            .bytes("bytes", Block::bytes);
    database.sql(APPEND).rows("b", columns, numbered).update();
  }

  Optional<byte[]> one(long publication, int number) {
    return database
        .sql(
            "select bytes from publication_block where publication = :publication and number = :number")
        .bind("publication", publication)
        .bind("number", number)
        .first(row -> row.bytes("bytes"));
  }

  void remove(long publication) {
    database
        .sql("delete from publication_block where publication = :publication")
        .bind("publication", publication)
        .update();
  }
}
