using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Persistence.Foundation;

internal sealed class NumberSeriesConfiguration : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable("NumberSeries");
        builder.HasKey(series => series.Key);
        builder.Property(series => series.Key).HasMaxLength(NumberSeries.KeyLength);
    }
}
