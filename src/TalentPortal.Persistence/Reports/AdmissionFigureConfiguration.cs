using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Reports;

namespace TalentPortal.Persistence.Reports;

internal sealed class AdmissionFigureConfiguration : IEntityTypeConfiguration<AdmissionFigure>
{
    public void Configure(EntityTypeBuilder<AdmissionFigure> builder)
    {
        builder.ToTable("AdmissionFigures");
        builder.Property(figure => figure.Source).HasMaxLength(AdmissionFigure.LongestSource);
        builder.Property(figure => figure.ByName).HasMaxLength(60);
        builder.HasIndex(figure => new { figure.Year, figure.At });
    }
}
