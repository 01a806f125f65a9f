# What differs in Latin America from Spain's Spanish (`es.ftl`).

video = Video
