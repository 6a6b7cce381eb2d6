# Built once and reused for as long as nothing here, and nothing that is copied, changes.
FROM e2bdev/base
COPY words.txt /opt/words/
RUN sort -u /opt/words/words.txt > /opt/words/sorted.txt && wc -l < /opt/words/sorted.txt
ENV WORDS=/opt/words/sorted.txt
