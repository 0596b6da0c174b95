package org.broadsheet.jobs;

import java.util.HashMap;
import java.util.Map;
import org.broadsheet.delivery.Dispatcher;
import org.broadsheet.delivery.Seat;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Plans an approved edition and sends what is due of it.
 *
 * <p>A partition is a numbered seat that claims rows by lane, never a range of ids: seats share the
 * work by themselves, and one that dies leaves nothing behind that another cannot take. No
 * transaction is open around SMTP.
 */
@Configuration(proxyBeanMethods = false)
class SendJob {
    private static final String SEAT = "seat";
    private static final String ATTEMPT = "attempt";

    private final JobRepository repository;
    private final ProgressBoard board;

    SendJob(JobRepository repository, ProgressBoard board) {
        this.repository = repository;
        this.board = board;
    }

    @Bean
    Job send(Step plan, Step sendInSeats, RunListener listener) {
        return new JobBuilder("send", repository)
                .listener(listener)
                .start(plan)
                .next(sendInSeats)
                .build();
    }

    @Bean
    Step plan(Planner planner) {
        var watch = new StepWatch(board, () -> 0);
        return new StepBuilder("plan", repository)
                .tasklet(
                        (contribution, context) -> {
                            planner.plan(
                                    EditionJob.id(context.getStepContext().getJobParameters()),
                                    watch::advance);
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .listener(watch)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step sendInSeats(Step oneSeat, Dispatcher dispatcher) {
        var executor = new SimpleAsyncTaskExecutor("seat-");
        executor.setVirtualThreads(true);
        return new StepBuilder("send", repository)
                .partitioner("seat", seats())
                .step(oneSeat)
                .gridSize(dispatcher.seats())
                .taskExecutor(executor)
                .build();
    }

    @Bean
    Step oneSeat(Dispatcher dispatcher) {
        return new StepBuilder("seat", repository)
                .tasklet(
                        (contribution, context) -> {
                            sendFrom(dispatcher, context);
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    private void sendFrom(Dispatcher dispatcher, ChunkContext context) throws InterruptedException {
        var step = context.getStepContext().getStepExecution();
        var state = step.getExecutionContext();
        var attempt = state.getInt(ATTEMPT, 0) + 1;
        state.putInt(ATTEMPT, attempt);
        repository.updateExecutionContext(step);
        dispatcher.send(
                EditionJob.id(context.getStepContext().getJobParameters()),
                new Seat(state.getInt(SEAT), step.getId(), attempt),
                tally -> board.advance(step, 1));
        board.end(step);
    }

    private static Partitioner seats() {
        return number -> {
            var seats = new HashMap<String, ExecutionContext>();
            for (var seat = 1; seat <= number; seat++) {
                seats.put("seat-" + seat, new ExecutionContext(Map.of(SEAT, seat)));
            }
            return seats;
        };
    }
}
