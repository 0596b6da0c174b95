package org.broadsheet.jobs;

import java.time.Clock;
import java.util.List;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.collecting.CollectedSource;
import org.broadsheet.collecting.Collector;
import org.broadsheet.collecting.Source;
import org.broadsheet.collecting.Sources;
import org.broadsheet.topics.Newsroom;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Sources to articles, articles to topics, articles to stories. */
@Configuration(proxyBeanMethods = false)
class CollectJob {
    private static final int SOURCES = 16;
    private static final int ARTICLES = 100;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final ProgressBoard board;
    private final RunListener listener;

    CollectJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ProgressBoard board,
            RunListener listener) {
        this.repository = repository;
        this.transactions = transactions;
        this.board = board;
        this.listener = listener;
    }

    @Bean
    Job collect(Step collectSources, Step fileArticles, Step groupStories) {
        return new JobBuilder("collect", repository)
                .listener(listener)
                .start(collectSources)
                .next(fileArticles)
                .next(groupStories)
                .build();
    }

    /** Reads sources in parallel, outside any transaction; keeps what came within one. */
    @Bean
    Step collectSources(
            ItemReader<Source> dueSources, Collector collector, Sources sources, Clock clock) {
        var watch = new StepWatch(board, () -> sources.countDue(clock.instant()));
        var executor = new SimpleAsyncTaskExecutor("collect-");
        executor.setVirtualThreads(true);
        return new StepBuilder("collect", repository)
                .<Source, CollectedSource>chunk(SOURCES)
                .transactionManager(transactions)
                .reader(dueSources)
                .processor(collector::read)
                .writer(chunk -> {
                    chunk.forEach(collector::keep);
                    watch.advance(chunk.size());
                })
                .taskExecutor(executor)
                .listener(watch)
                .build();
    }

    @Bean
    @StepScope
    BlockReader<Source> dueSources(Sources sources, Clock clock) {
        return new BlockReader<>(() -> sources.due(clock.instant(), SOURCES));
    }

    @Bean
    Step fileArticles(ItemReader<ArticleId> unfiledArticles, Newsroom newsroom) {
        var watch = new StepWatch(board, () -> 0);
        return new StepBuilder("file", repository)
                .<ArticleId, ArticleId>chunk(ARTICLES)
                .transactionManager(transactions)
                .reader(unfiledArticles)
                .writer(chunk -> {
                    newsroom.file(List.copyOf(chunk.getItems()));
                    watch.advance(chunk.size());
                })
                .listener(watch)
                .build();
    }

    @Bean
    @StepScope
    BlockReader<ArticleId> unfiledArticles(Newsroom newsroom) {
        return new BlockReader<>(() -> newsroom.unfiled(ARTICLES));
    }

    @Bean
    Step groupStories(Newsroom newsroom, Clock clock) {
        return new StepBuilder("group", repository)
                .tasklet(
                        (contribution, context) -> {
                            newsroom.group(clock.instant());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
