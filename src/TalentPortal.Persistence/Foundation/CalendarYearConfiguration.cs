using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Persistence.Foundation;

internal sealed class CalendarYearConfiguration : IEntityTypeConfiguration<CalendarYear>
{
    public void Configure(EntityTypeBuilder<CalendarYear> builder)
    {
        builder.ToTable("CalendarYears");
        builder.HasKey(year => year.Year);
        builder.Property(year => year.Year).ValueGeneratedNever();
        builder.Property(year => year.NoticeTitle).HasMaxLength(100);
        builder.Property(year => year.NoticeNumber).HasMaxLength(40);
        builder.Property(year => year.EnteredBy).HasMaxLength(60);
        builder.OwnsMany(year => year.Days, day =>
        {
            day.ToTable("CalendarDays");
            day.WithOwner().HasForeignKey("CalendarYear");
            day.Property<int>("Id");
            day.HasKey("Id");
            day.HasIndex("CalendarYear", nameof(CalendarDay.Date)).IsUnique();
        });
        builder.OwnsMany(year => year.Moved, moved =>
        {
            moved.ToTable("CalendarMovedDeadlines");
            moved.WithOwner().HasForeignKey("CalendarYear");
            moved.Property<int>("Id");
            moved.HasKey("Id");
            moved.Property(deadline => deadline.Number).HasMaxLength(40);
        });
    }
}
