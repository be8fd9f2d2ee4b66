using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Persistence.Talents;

internal sealed class NumberExportConfiguration : IEntityTypeConfiguration<NumberExport>
{
    public void Configure(EntityTypeBuilder<NumberExport> builder)
    {
        builder.ToTable("NumberExports", table =>
        {
            table.HasCheckConstraint("CK_NumberExports_FourEyes",
                "[State] IN ('Rejected', 'Expired', 'Withdrawn') OR ([DecidedByPerson] <> [AskedByPerson] AND [DecidedByPerson] <> [AskedOnBehalfOf] AND [DecidedOnBehalfOf] <> [AskedByPerson] AND [DecidedOnBehalfOf] <> [AskedOnBehalfOf])");
            table.HasCheckConstraint("CK_NumberExports_Second", $"([NeedsSecond] = 1 OR [People] <= {NumberExport.MostAlone}) AND ([NeedsSecond] = 0 OR [State] NOT IN ('Approved', 'Ready') OR [DecidedByPerson] IS NOT NULL)");
        });
        builder.Ignore(export => export.ColumnList);
        builder.Property(export => export.Number).HasMaxLength(20);
        builder.Property(export => export.Filter).HasMaxLength(NumberExport.FilterLength);
        builder.Property(export => export.Columns).HasMaxLength(100);
        builder.Property(export => export.Purpose).HasMaxLength(NumberExport.PurposeLength);
        builder.Property(export => export.AskedByName).HasMaxLength(60);
        builder.Property(export => export.DecidedByName).HasMaxLength(60);
        builder.Property(export => export.Opinion).HasMaxLength(NumberExport.ReasonLength);
        builder.HasIndex(export => export.Number).IsUnique();
        // Whose they are, the latest first; what waits; what is over.
        builder.HasIndex(export => new { export.AskedBy, export.AskedAt });
        builder.HasIndex(export => new { export.State, export.AskedAt });
        builder.HasIndex(export => new { export.State, export.ExpiresAt });
    }
}
