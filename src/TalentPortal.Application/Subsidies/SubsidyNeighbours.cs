using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>A file's place in the queue an officer works through.</summary>
/// <param name="Previous">The file before it, if any.</param>
/// <param name="Next">The file after it, if any.</param>
/// <param name="Position">Its number from the front; null where a filter narrows the queue, or beyond <see cref="SubsidyNeighboursQuery.Counted"/>.</param>
/// <param name="Total">All files of the queue, from the counters; null where a filter narrows it.</param>
public sealed record SubsidyNeighbours(SubsidyApplicationId? Previous, SubsidyApplicationId? Next, int? Position, int? Total);
