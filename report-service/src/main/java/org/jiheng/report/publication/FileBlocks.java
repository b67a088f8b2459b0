package org.jiheng.report.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiheng.report.storage.Columns;
import org.jiheng.report.storage.Database;

/** The files of publications, block by block; in the caller's transaction. */
@ApplicationScoped
class FileBlocks {

  private static final String APPEND =
      """
      insert into publication_block (publication, number, bytes)
      select publication, number, bytes from unnest(?, ?, ?) b (publication, number, bytes)
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
    database.with(
        connection ->
            new Columns<Block>()
                .bigint(block -> publication)
                .integer(Block::number)
                .bytes(Block::bytes)
                .update(connection, APPEND, numbered));
  }

  Optional<byte[]> one(long publication, int number) {
    return database.first(
        "select bytes from publication_block where publication = ? and number = ?",
        statement -> {
          statement.setLong(1, publication);
          statement.setInt(2, number);
        },
        row -> row.getBytes(1));
  }

  void remove(long publication) {
    database.update(
        "delete from publication_block where publication = ?",
        statement -> statement.setLong(1, publication));
  }
}
