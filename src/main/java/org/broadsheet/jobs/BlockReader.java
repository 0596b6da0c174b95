package org.broadsheet.jobs;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads what is left to do, block by block, until a block is empty.
 *
 * <p>It keeps no position: what is done is no longer in the next block, so a restart begins at the
 * rows. A block that is shorter than a chunk may come again before the chunk is written; what was
 * read last is passed over.
 */
class BlockReader<T> implements ItemReader<T> {
    private final Supplier<List<T>> next;
    private final Queue<T> waiting = new ArrayDeque<>();
    private List<T> lastBlock = List.of();

    BlockReader(Supplier<List<T>> next) {
        this.next = next;
    }

    @Override
    public synchronized @Nullable T read() {
        if (waiting.isEmpty()) {
            var block = next.get();
            block.stream().filter(one -> !lastBlock.contains(one)).forEach(waiting::add);
            lastBlock = List.copyOf(block);
        }
        return waiting.poll();
    }
}
